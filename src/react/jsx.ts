import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ColloquyTags } from '../elements/tags.js';

type EventMap = GlobalEventHandlersEventMap;

/** React adds a listener for whatever stands after `on`, letter for letter. */
type Listeners<Name extends keyof EventMap> = {
  [Key in Name as `on${Key}${'' | 'Capture'}`]?: ((event: EventMap[Key]) => void) | undefined;
};

type Tag<
  Element extends HTMLElement,
  Property extends keyof Element,
  Attributes,
  Event extends keyof EventMap,
> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  // React writes both as `class`, and before 19 only this one.
  { class?: string | undefined } & Partial<Pick<Element, Property>> &
  Attributes &
  Listeners<Event>;

/** The tags with what the manifest says of them. */
type Tags = {
  [Name in keyof ColloquyTags]: Tag<
    ColloquyTags[Name]['element'],
    ColloquyTags[Name]['properties'] & keyof ColloquyTags[Name]['element'],
    ColloquyTags[Name]['attributes'],
    ColloquyTags[Name]['events']
  >;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React 19 looks for the types of tags
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the tags are generated
    interface IntrinsicElements extends Tags {}
  }
}
