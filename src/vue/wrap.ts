import {
  Comment,
  defineComponent,
  getCurrentInstance,
  h,
  inject,
  onServerPrefetch,
  provide,
  Text,
  type InjectionKey,
  type VNode,
} from 'vue';
import type { ColloquyTags } from '../elements/tags.js';
import { hasArticle, isStandard, wordSlots } from '../server/composition.js';
import { untilHydrated } from '../elements/shared/until-hydrated.js';
import type { PrintOptions } from '../server/print-wrapper.js';
import { forElement, forHtml, readProperties } from './properties.js';
import type { VueWrapper } from './tags.js';

type Print = typeof import('../server/print-wrapper.js').insideOf;

/** The discussion around a wrapper: its properties, as a template gives them, and how it is printed. */
interface Around {
  readonly given: Readonly<Record<string, unknown>>;
  readonly options: () => PrintOptions;
}

/** By a symbol of all realms: a server may load this module twice, as ESM and as CommonJS. */
const around: InjectionKey<Around> = Symbol.for('colloquy.vue-discussion');

/** What stands in an element, without what Vue puts there for itself. */
const standing = (children: readonly VNode[]): VNode[] =>
  children.filter(({ type }) => type !== Comment && type !== Text);

/** Whether the element that is being hydrated has words in the light DOM, printed by a server. */
const isLightOnPage = (): boolean => {
  const node = getCurrentInstance()?.vnode.el;
  return node instanceof Element && node.querySelector('.colloquy-words') !== null;
};

/**
 * Wraps a custom element as a component. In a page it sets properties. On a server it prints what the element will show,
 * in a template of which the parser makes the shadow root, and words in the light DOM: what is hydrated is the element and
 * the places of those, without what is in them.
 *
 * @param compose - The standard composition, as children of a discussion.
 */
export function wrap<Tag extends keyof ColloquyTags>(
  tag: Tag,
  name: string,
  compose?: (properties: Readonly<Record<string, unknown>>) => VNode[],
): VueWrapper<Tag> {
  const component = defineComponent({
    name,
    inheritAttrs: false,
    props: { printOptions: { type: Object, default: undefined } },
    setup(props, { attrs, slots }) {
      const outside = inject(around, undefined);
      const options = (): PrintOptions => (props.printOptions as PrintOptions | undefined) ?? outside?.options() ?? {};
      if (tag === 'colloquy-discussion') provide(around, { given: attrs, options });
      const isServer = typeof document === 'undefined';
      const isLight = isServer
        ? (attrs['words'] ?? options().words) !== 'shadow'
        : attrs['words'] !== 'shadow' && isLightOnPage();
      /** What stands inside, and what is said of the element. */
      const content = (): readonly [VNode[], Readonly<Record<string, unknown>>] => {
        const children = slots.default?.() ?? [];
        if (!isLight) return [children, attrs];
        const { properties } = readProperties(tag, attrs);
        return [
          compose && isStandard({ ...properties, children: standing(children) }) ? compose(properties) : children,
          {
            ...attrs,
            ...(wordSlots[tag] && { words: 'light' }),
            ...(hasArticle(properties) && { class: [attrs['class'], 'h-entry'] }),
          },
        ];
      };
      if (!isServer)
        return () => {
          const [children, given] = content();
          const own = isLight ? (wordSlots[tag] ?? []).map((slot) => h('div', { class: 'colloquy-words', slot })) : [];
          return h(tag, forElement(tag, given), [...own, ...children]);
        };

      let print: Print | undefined;
      onServerPrefetch(async () => {
        print = (await import('../server/print-wrapper.js')).insideOf;
      });
      return () => {
        const [children, given] = content();
        const { properties } = readProperties(tag, given);
        const discussion = outside && readProperties('colloquy-discussion', outside.given).properties;
        const wanted = { ...properties, words: isLight ? 'light' : 'shadow', children: standing(children) };
        const printed = print?.(tag, wanted as never, discussion, options());
        return h(tag, forHtml(tag, given), [
          ...(printed?.html === undefined ? [] : [h('template', { shadowrootmode: 'open', innerHTML: printed.html })]),
          ...(printed?.anchors ?? []).map((id) => h('a', { id, slot: id, [untilHydrated]: '' })),
          ...(printed?.words ?? []).map(({ slot, lang, html }) =>
            h('div', { class: 'colloquy-words', slot, lang, 'data-colloquy-printed': '', innerHTML: html }),
          ),
          ...children,
        ]);
      };
    },
  });
  return component as unknown as VueWrapper<Tag>;
}
