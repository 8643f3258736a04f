import type { HTMLAttributes } from 'svelte/elements';
import type { ColloquyTags } from '../elements/tags.js';

type Properties<Tag extends keyof ColloquyTags> = Partial<
  Pick<ColloquyTags[Tag]['element'], ColloquyTags[Tag]['properties'] & keyof ColloquyTags[Tag]['element']>
>;

/** Svelte 5 listens by an attribute, `oncolloquy-reply-sent`; Svelte 4 by a directive, `on:colloquy-reply-sent`. */
type Listeners<Event extends keyof GlobalEventHandlersEventMap> = {
  [Name in Event as `on${Name}` | `on:${Name}`]?:
    ((event: GlobalEventHandlersEventMap[Name]) => void) | null | undefined;
};

/** What a template may say of a tag: attributes of HTML, the properties of the element, listeners for its events. */
export type SvelteProps<Tag extends keyof ColloquyTags> = Omit<
  HTMLAttributes<ColloquyTags[Tag]['element']>,
  keyof Properties<Tag>
> &
  Properties<Tag> &
  ColloquyTags[Tag]['attributes'] &
  Listeners<ColloquyTags[Tag]['events']>;

type SvelteTags = { [Tag in keyof ColloquyTags]: SvelteProps<Tag> };

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Svelte looks for the types of tags in this interface
  export interface SvelteHTMLElements extends SvelteTags {}
  // The events bubble, so that every element around can listen.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- the parameters of both declarations have to be the same
  export interface DOMAttributes<T extends EventTarget> extends Listeners<
    ColloquyTags['colloquy-discussion']['events']
  > {}
}
