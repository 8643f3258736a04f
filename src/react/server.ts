// The default import, as in index.ts.
import React, { type ReactNode } from 'react';
import type { Strings } from '../locales/strings.js';
import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';
import type { Person } from '../model/person.js';
import { settingsOf, type Settings } from '../server/check-options.js';
import type { RenderOptions } from '../server/options.js';
import { printView } from '../server/print-view.js';
import { articleRoot, formRoot, inRoot, rootEnd, rootStart } from '../server/roots.js';
import { anchorsOf, pageOf, threadRoot, type PrintedThread } from '../server/thread-chunks.js';
import { composition } from '../views/discussion.js';
import { h } from '../views/view.js';
import { setPrinter, type Printed } from './printable.js';

/** What the properties of the wrappers do not say. */
export type PrintOptions = Pick<RenderOptions, 'strings' | 'lang' | 'timeZone' | 'styles' | 'nonce' | 'form' | 'replyUrl'>;

let options: PrintOptions = {};

/** How the wrappers print from now on, as `colloquy/server` has it. */
export function printWith(changed: PrintOptions): void {
  settingsOf(changed);
  options = changed;
}

/** What the wrappers of `colloquy/react` may be given. */
interface Props {
  readonly data?: Discussion;
  readonly article?: Article;
  readonly people?: readonly Person[];
  readonly comments?: readonly Comment[];
  readonly commentCount?: number;
  readonly articleAuthor?: string;
  readonly headingLevel?: number;
  readonly maxDepth?: number;
  readonly sort?: 'oldest' | 'newest';
  readonly strings?: Partial<Strings>;
  readonly children?: ReactNode;
}

/** The discussion around a wrapper. */
const Around = React.createContext<Discussion | undefined>(undefined);

const peopleOf = (people: readonly Person[] = []): ReadonlyMap<string, Person> => new Map(people.map((person) => [person.id, person]));

function settings({ headingLevel, maxDepth, sort, strings }: Props, level: number): Settings {
  const all = settingsOf({ ...options, headingLevel: headingLevel ?? level, ...(maxDepth !== undefined && { maxDepth }), ...(sort && { sort }) });
  return strings ? { ...all, strings: { ...all.strings, ...strings } } : all;
}

function printThread(thread: PrintedThread, set: Settings): Printed {
  const page = pageOf(thread, set);
  return { html: [...threadRoot(thread, page, set)].join(''), anchors: anchorsOf(page.roots, set) };
}

const formHtml = (set: Settings): string | undefined => (options.form ? formRoot(options.form, set) : undefined);

/** An element without anchors. */
const bare = (html: string | undefined): Printed | undefined => (html === undefined ? undefined : { html, anchors: [] });

/** Hands an anchor on from the document to the thread in the shadow root. */
const passage = (name: string): string => printView(h('slot', { name, slot: name }));

/** The standard composition, with what is in each of its elements. */
function whole({ article, people, comments, commentCount }: Discussion, props: Props): Printed {
  const set = settings(props, 2);
  const below = (levels: number): Settings => ({ ...set, headingLevel: Math.min(6, set.headingLevel + levels) });
  const persons = peopleOf(people);
  const { html: thread, anchors } = printThread({ article, people: persons, comments, commentCount }, below(1));
  const inside: Readonly<Record<string, string | undefined>> = {
    'colloquy-article': rootStart + articleRoot(article, persons, set) + rootEnd,
    'colloquy-thread': rootStart + thread + rootEnd + anchors.map(passage).join(''),
    'colloquy-reply-form': options.form ? rootStart + formHtml(below(2)) + rootEnd : undefined,
  };
  const html = printView(composition({ headingLevel: set.headingLevel, maxDepth: set.maxDepth, sort: set.sort }));
  // The values of attributes hold no `>`: it is escaped.
  const filled = html.replace(/<(colloquy-[a-z-]+)[^>]*>/g, (start, tag: string) => start + (inside[tag] ?? ''));
  return { html: inRoot('colloquy-discussion', undefined, set) + filled, anchors };
}

/** What is in an element with these properties, inside a discussion or not. */
function insideOf(tag: string, props: Props, around: Discussion | undefined): Printed | undefined {
  const article = props.article ?? around?.article;
  const people = peopleOf(props.people ?? around?.people);
  const comments = props.comments ?? around?.comments;
  switch (tag) {
    case 'colloquy-discussion':
      if (React.Children.count(props.children) > 0) return bare(inRoot(tag, h('slot'), settings(props, 2)));
      return props.data && whole(props.data, props);
    case 'colloquy-article': return bare(article && articleRoot(article, people, settings(props, 2)));
    case 'colloquy-thread': {
      const isOwn = props.comments !== undefined;
      const commentCount = isOwn ? props.commentCount : around?.commentCount;
      const thread = { article: isOwn ? undefined : article, people, comments: comments ?? [], commentCount, articleAuthor: props.articleAuthor };
      return comments && printThread(thread, settings(props, 2));
    }
    case 'colloquy-reply-form': return bare(formHtml(settings(props, 3)));
    default: return undefined;
  }
}

setPrinter((tag, props, draw) => {
  const around = React.useContext(Around);
  const printed = insideOf(tag, props, around);
  if (tag !== 'colloquy-discussion') return draw(printed);
  return React.createElement(Around.Provider, { value: (props as Props).data }, draw(printed));
});
