'use client';
import React, { type ReactNode } from 'react';
import { ColloquyDiscussion as Element } from '../elements/discussion/define.js';
import { ColloquyArticle } from './article.js';
import { standardProperties } from '../server/composition.js';
import { discussionEvents, type DiscussionEvents } from './events.js';
import { ColloquyReplyForm } from './reply-form.js';
import { ColloquyThread } from './thread.js';
import { wrap, type Wrapper, type WrapperProps } from './wrapper.js';

/** The standard composition. The elements take their data from the discussion. */
function compose(props: WrapperProps<Element>): ReactNode {
  const { article, thread, form } = standardProperties(props);
  return [
    article && React.createElement(ColloquyArticle, { key: 'article', ...article }),
    React.createElement(
      ColloquyThread,
      { key: 'thread', ...thread },
      React.createElement(ColloquyReplyForm, { slot: 'reply', ...form }),
    ),
  ];
}

/** What the element has no property for. */
interface DiscussionProps {
  /**
   * Where a server prints the words of article and comments: `light`, in the document itself, as it is by default, or
   * `shadow`, in the shadow roots of the elements.
   */
  readonly words?: 'light' | 'shadow';
}

/** `<colloquy-discussion>`; the events of everything inside it arrive here too. */
export const ColloquyDiscussion: Wrapper<Element, DiscussionEvents, DiscussionProps> = wrap<Element, DiscussionEvents>(
  'colloquy-discussion',
  Element,
  discussionEvents,
  compose,
);
