import type { HTMLAttributes } from 'vue';
import type { ColloquyTags } from '../elements/tags.js';
import type { PrintOptions } from '../server/print-wrapper.js';

type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

type Properties<Tag extends keyof ColloquyTags> = Partial<
  Pick<ColloquyTags[Tag]['element'], ColloquyTags[Tag]['properties'] & keyof ColloquyTags[Tag]['element']>
>;

type Listeners<Event extends keyof GlobalEventHandlersEventMap> = {
  [Name in Event as `on${PascalCase<Name>}`]?: (event: GlobalEventHandlersEventMap[Name]) => void;
};

/** Vue reads `heading-level` as `headingLevel`, and takes a text for it. */
type Written<Tag extends keyof ColloquyTags> = {
  [Name in keyof Properties<Tag>]: Properties<Tag>[Name] | (number extends Properties<Tag>[Name] ? `${number}` : never);
};

/** What a template may say of a tag: attributes of HTML, the properties of the element, listeners for its events. */
export type VueProps<Tag extends keyof ColloquyTags> = Omit<HTMLAttributes, keyof Properties<Tag>> & {
  readonly slot?: string;
  readonly onVnodeMounted?: () => void;
} & Written<Tag> &
  Listeners<ColloquyTags[Tag]['events']>;

/** A custom element as templates know it. */
export type VueTag<Tag extends keyof ColloquyTags> = new () => {
  readonly $props: VueProps<Tag>;
  readonly $slots: { default?: () => unknown };
};

/** A component that wraps a custom element. `$el` of a template ref is the element. */
export type VueWrapper<Tag extends keyof ColloquyTags> = new () => {
  readonly $props: VueProps<Tag> & {
    /** How the element is printed on a server; for all that is inside it too. */
    readonly printOptions?: PrintOptions;
  };
  readonly $slots: { default?: () => unknown };
  readonly $el: ColloquyTags[Tag]['element'];
};

type VueTags = { [Tag in keyof ColloquyTags]: VueTag<Tag> };

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Vue looks for the types of tags in this interface
  interface GlobalComponents extends VueTags {}
}
