import {
  Comment,
  defineComponent,
  h,
  inject,
  onServerPrefetch,
  provide,
  Text,
  type InjectionKey,
  type VNode,
} from 'vue';
import type { ColloquyTags } from '../elements/tags.js';
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

/**
 * Wraps a custom element as a component. In a page it sets properties. On a server it prints what the element will show,
 * in a template of which the parser makes the shadow root: what is hydrated is the element alone.
 */
export function wrap<Tag extends keyof ColloquyTags>(tag: Tag, name: string): VueWrapper<Tag> {
  const component = defineComponent({
    name,
    inheritAttrs: false,
    props: { printOptions: { type: Object, default: undefined } },
    setup(props, { attrs, slots }) {
      const outside = inject(around, undefined);
      const options = (): PrintOptions => (props.printOptions as PrintOptions | undefined) ?? outside?.options() ?? {};
      if (tag === 'colloquy-discussion') provide(around, { given: attrs, options });
      if (typeof document !== 'undefined') return () => h(tag, forElement(tag, attrs), slots.default?.());

      let print: Print | undefined;
      onServerPrefetch(async () => {
        print = (await import('../server/print-wrapper.js')).insideOf;
      });
      return () => {
        const children = slots.default?.() ?? [];
        const { properties } = readProperties(tag, attrs);
        const discussion = outside && readProperties('colloquy-discussion', outside.given).properties;
        const printed = print?.(tag, { ...properties, children: standing(children) }, discussion, options());
        return h(tag, forHtml(tag, attrs), [
          ...(printed
            ? [
                h('template', { shadowrootmode: 'open', innerHTML: printed.html }),
                ...printed.anchors.map((id) => h('a', { id, slot: id, [untilHydrated]: '' })),
              ]
            : []),
          ...children,
        ]);
      };
    },
  });
  return component as unknown as VueWrapper<Tag>;
}
