import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ColloquyArticle } from '../elements/article/article.js';
import type { ColloquyCount } from '../elements/count/count.js';
import type { ColloquyDiscussion } from '../elements/discussion/discussion.js';
import type { ColloquyMap } from '../elements/map/map.js';
import type { ColloquyReplyForm } from '../elements/reply-form/reply-form.js';
import type { ColloquyThread } from '../elements/thread/thread.js';

type EventMap = GlobalEventHandlersEventMap;
type ReplyEvent = 'colloquy-reply-send' | 'colloquy-reply-sent' | 'colloquy-reply-failed';
type ThreadEvent = ReplyEvent | 'colloquy-reply-start' | 'colloquy-branch-toggled';

/** React adds a listener for whatever stands after `on`, letter for letter. */
type Listeners<Name extends keyof EventMap> = {
  [Key in Name as `on${Key}${'' | 'Capture'}`]?: ((event: EventMap[Key]) => void) | undefined;
};

/** The names that HTML writes with a hyphen. React sets a property where the element has one of that name. */
interface Attributes {
  'heading-level': number | string;
  'max-depth': number | string;
  'comment-count': number | string;
  'article-author': string;
}

type Tag<
  Element extends HTMLElement,
  Property extends keyof Element,
  Attribute extends keyof Attributes,
  Event extends keyof EventMap = never,
> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  // React writes both as `class`, and before 19 only this one.
  { class?: string | undefined } &
  Partial<Pick<Element, Property>> &
  Partial<Pick<Attributes, Attribute>> &
  Listeners<Event>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React 19 looks for the types of tags
  namespace JSX {
    interface IntrinsicElements {
      'colloquy-article': Tag<
        ColloquyArticle,
        'article' | 'people' | 'headingLevel' | 'strings',
        'heading-level'
      >;
      'colloquy-count': Tag<
        ColloquyCount,
        'source' | 'backend' | 'endpoint' | 'thread' | 'strings',
        never
      >;
      'colloquy-map': Tag<
        ColloquyMap,
        'article' | 'comments' | 'people' | 'quoteLinks' | 'headingLevel' | 'strings',
        'heading-level'
      >;
      'colloquy-thread': Tag<
        ColloquyThread,
        | 'comments'
        | 'people'
        | 'commentCount'
        | 'articleAuthor'
        | 'source'
        | 'backend'
        | 'endpoint'
        | 'thread'
        | 'load'
        | 'sort'
        | 'maxDepth'
        | 'headingLevel'
        | 'quotes'
        | 'permalinks'
        | 'strings',
        'comment-count' | 'article-author' | 'max-depth' | 'heading-level',
        ThreadEvent
      >;
      'colloquy-reply-form': Tag<
        ColloquyReplyForm,
        'source' | 'backend' | 'endpoint' | 'thread' | 'load' | 'headingLevel' | 'strings',
        'heading-level',
        ReplyEvent
      >;
      'colloquy-discussion': Tag<
        ColloquyDiscussion,
        | 'data'
        | 'src'
        | 'source'
        | 'beside'
        | 'backend'
        | 'endpoint'
        | 'thread'
        | 'load'
        | 'headingLevel'
        | 'maxDepth'
        | 'sort'
        | 'quotes'
        | 'strings',
        'heading-level' | 'max-depth',
        ThreadEvent | 'colloquy-discussion-loaded'
      >;
    }
  }
}
