// Each line below is a mistake that the types must find: TypeScript reports a comment that expects an error in vain.
import { discussion } from 'colloquy/content';
import { parseDiscussion, type Block, type CommentSource, type Discussion } from 'colloquy/model';
import { ColloquyDiscussion, ColloquyThread } from 'colloquy/react';
import 'colloquy/react/jsx';
import 'colloquy/define';

// @ts-expect-error the data is read only
discussion.article.headline = 'Another';
// @ts-expect-error an article has a headline
export const headless: Discussion = { article: { id: 'a', body: discussion.article.body }, people: [], comments: [] };
// @ts-expect-error bodies hold no HTML
export const html: Block = { type: 'html', value: '<b>' };
// @ts-expect-error a source says what it can do
export const source: CommentSource = { name: 'mine', load: async () => ({ comments: [], people: [] }) };
// @ts-expect-error what was parsed is a discussion, not its comments
export const comments: Discussion['comments'] = parseDiscussion({});
// @ts-expect-error there is no such entry
export type Inner = typeof import('colloquy/dist/index.js');

const thread = document.createElement('colloquy-thread');
// @ts-expect-error the thread is sorted by age only
thread.sort = 'best';
// @ts-expect-error a thread takes a list
thread.comments = discussion;
// @ts-expect-error the event carries a comment
thread.addEventListener('colloquy-reply-sent', (event) => event.detail);

export const mistakes = [
  // @ts-expect-error the tag takes a discussion
  <colloquy-discussion data={discussion.article} />,
  // @ts-expect-error the tag has no such property
  <colloquy-article comments={discussion.comments} />,
  // @ts-expect-error the event carries a comment
  <colloquy-thread oncolloquy-reply-sent={(event) => event.detail} />,
  // @ts-expect-error there is no such tag
  <colloquy-comment />,
  // @ts-expect-error the wrapper takes a discussion
  <ColloquyDiscussion data="essay.json" />,
  // @ts-expect-error the event carries a comment
  <ColloquyThread onReplySent={(event) => event.detail} />,
];
