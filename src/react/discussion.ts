'use client';
import React, { type ReactNode } from 'react';
import { ColloquyDiscussion as Element } from '../elements/discussion/define.js';
import { ColloquyArticle } from './article.js';
import { standardLevels } from '../server/composition.js';
import { discussionEvents, type DiscussionEvents } from './events.js';
import { ColloquyReplyForm } from './reply-form.js';
import { ColloquyThread } from './thread.js';
import { wrap, type Wrapper, type WrapperProps } from './wrapper.js';

/** The standard composition. The elements take their data from the discussion. */
function compose({
  data,
  headingLevel = 2,
  maxDepth = 4,
  sort = 'oldest',
  pictures,
  strings,
}: WrapperProps<Element>): ReactNode {
  const below = standardLevels({ data }, headingLevel);
  return [
    data?.article && React.createElement(ColloquyArticle, { key: 'article', headingLevel, strings }),
    React.createElement(
      ColloquyThread,
      { key: 'thread', headingLevel: below.thread, maxDepth, sort, pictures, strings },
      React.createElement(ColloquyReplyForm, { slot: 'reply', headingLevel: below.form, strings }),
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
