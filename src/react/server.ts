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
import { pageOf, threadRoot, type PrintedThread } from '../server/thread-chunks.js';
import { composition } from '../views/discussion.js';
import { h } from '../views/view.js';
import { setPrinter } from './printable.js';

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

const threadHtml = (thread: PrintedThread, set: Settings): string => [...threadRoot(thread, pageOf(thread, set), set, false)].join('');

const formHtml = (set: Settings): string | undefined => (options.form ? formRoot(options.form, set) : undefined);

/** The standard composition, with what is in each of its elements. */
function whole({ article, people, comments, commentCount }: Discussion, props: Props): string {
  const set = settings(props, 2);
  const below = (levels: number): Settings => ({ ...set, headingLevel: Math.min(6, set.headingLevel + levels) });
  const persons = peopleOf(people);
  const roots: Readonly<Record<string, string | undefined>> = {
    'colloquy-article': articleRoot(article, persons, set),
    'colloquy-thread': threadHtml({ article, people: persons, comments, commentCount }, below(1)),
    'colloquy-reply-form': formHtml(below(2)),
  };
  const html = printView(composition({ headingLevel: set.headingLevel, maxDepth: set.maxDepth, sort: set.sort }));
  // The values of attributes hold no `>`: it is escaped.
  const filled = html.replace(/<(colloquy-[a-z-]+)[^>]*>/g, (start, tag: string) => (roots[tag] === undefined ? start : start + rootStart + roots[tag] + rootEnd));
  return inRoot('colloquy-discussion', undefined, set) + filled;
}

/** What is in the shadow root of an element with these properties, inside a discussion or not. */
function rootOf(tag: string, props: Props, around: Discussion | undefined): string | undefined {
  const article = props.article ?? around?.article;
  const people = peopleOf(props.people ?? around?.people);
  const comments = props.comments ?? around?.comments;
  switch (tag) {
    case 'colloquy-discussion':
      if (React.Children.count(props.children) > 0) return inRoot(tag, h('slot'), settings(props, 2));
      return props.data && whole(props.data, props);
    case 'colloquy-article': return article && articleRoot(article, people, settings(props, 2));
    case 'colloquy-thread': {
      const isOwn = props.comments !== undefined;
      const commentCount = isOwn ? props.commentCount : around?.commentCount;
      const thread = { article: isOwn ? undefined : article, people, comments: comments ?? [], commentCount, articleAuthor: props.articleAuthor };
      return comments && threadHtml(thread, settings(props, 2));
    }
    case 'colloquy-reply-form': return formHtml(settings(props, 3));
    default: return undefined;
  }
}

setPrinter((tag, props, draw) => {
  const around = React.useContext(Around);
  const html = rootOf(tag, props, around);
  if (tag !== 'colloquy-discussion') return draw(html);
  return React.createElement(Around.Provider, { value: (props as Props).data }, draw(html));
});
