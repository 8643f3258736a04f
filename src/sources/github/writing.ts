import { githubComment } from '../../formats/remote/github.js';
import { lightMarkdown } from '../../formats/light-markdown.js';
import { isBlank } from '../../model/is-blank.js';
import { SourceError } from '../../model/source-error.js';
import type { CommentBatch, CommentSource, HtmlReader, Reply, SentBatch } from '../../model/source.js';
import { GatheredThread } from '../shared/gathered-thread.js';
import { type JsonRecord, recordOf, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { gather } from '../shared/remote-thread.js';
import { sameWords } from '../shared/same-words.js';
import { typedMarkdown } from '../shared/typed-markdown.js';
import { askGithub } from './ask-github.js';
import { commentFields } from './queries.js';
import { pageOf, type Repository } from './repository.js';

const toDiscussion = `mutation($subject: ID!, $body: String!, $above: ID) {
  sent: addDiscussionComment(input: { discussionId: $subject, body: $body, replyToId: $above }) {
    comment { ${commentFields} replyTo { id } }
  }
}`;

const toIssue = `mutation($subject: ID!, $body: String!) {
  sent: addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { ${commentFields} } } }
}`;

/** What writing takes of the source. */
export interface GithubThreads extends Pick<Sending, 'repository' | 'html'> {
  readonly ask: (thread: string, after: undefined, signal?: AbortSignal) => Promise<JsonRecord | undefined>;
  readonly load: CommentSource['load'];
  /** The comment that begins the branch in which a reply stands, both by their ids in a merged thread. */
  readonly roots: ReadonlyMap<string, string>;
}

export type GithubWriting = Required<Pick<CommentSource, 'send' | 'find'>>;

/** The part of the source for writing. */
export function githubWriting({ repository, html, ask, load, roots }: GithubThreads): GithubWriting {
  const aboveOf = ({ inReplyTo = '' }: Reply): string | undefined => ownId('github', roots.get(inReplyTo) ?? inReplyTo);
  return {
    send: async (thread, reply, { signal } = {}) =>
      sendReply(
        { repository, html, thread, found: await ask(thread, undefined, signal), above: aboveOf(reply) },
        reply,
        signal,
      ),
    find: (thread, reply, options = {}) =>
      findReply((cursor) => load(thread, { ...options, ...(cursor && { cursor }) }), reply, aboveOf(reply)),
  };
}

/** Where a reply goes. */
interface Sending {
  readonly repository: Repository;
  readonly html: HtmlReader;
  readonly thread: string;
  /** The discussion or issue; undefined where there is none yet. */
  readonly found: JsonRecord | undefined;
  /** The comment below which it stands. */
  readonly above: string | undefined;
}

/** Stores a reply, see {@link CommentSource.send}. */
async function sendReply(
  { repository, html, thread, found, above }: Sending,
  { text }: Reply,
  signal: AbortSignal | undefined,
): Promise<SentBatch> {
  if (isBlank(text))
    throw new SourceError('invalid-field', 'Expected `text` to be at least one word, got none', { field: 'text' });
  if (!found) {
    const message = `Expected the thread ${JSON.stringify(thread)} to have been begun on GitHub`;
    throw new SourceError('not-found', message, { wayOut: { url: pageOf(repository, thread) } });
  }
  if (found.locked === true) throw new SourceError('closed', `Expected ${thread} to take replies, got a locked thread`);
  const variables = {
    subject: found.id,
    body: typedMarkdown(text.trim()),
    ...(!repository.isIssues && { above: above ?? null }),
  };
  const data = await askGithub(repository, repository.isIssues ? toIssue : toDiscussion, variables, signal);
  const sent = recordOf(data.sent);
  const stored = recordOf(repository.isIssues ? recordOf(sent.commentEdge).node : sent.comment);
  const gathered = new GatheredThread('github');
  gather(gathered, 'github', [githubComment(stored, above ?? '')], ({ html: words, url }) => html.body(words, url));
  const { comments, people } = gathered.batch(undefined);
  if (!comments[0]) throw unreadable(repository.api, 'the comment that was stored', data);
  return { comments, people };
}

/** Looks for a reply, see {@link CommentSource.find}: its writer is not known here, so that its words decide. */
async function findReply(
  load: (cursor?: string) => Promise<CommentBatch>,
  { text }: Reply,
  above: string | undefined,
): Promise<SentBatch | undefined> {
  const body = lightMarkdown(text);
  const inReplyTo = above === undefined ? undefined : `github:${above}`;
  let cursor: string | undefined;
  let found: SentBatch | undefined;
  do {
    const { comments, people, next } = await load(cursor);
    const comment = comments.findLast((one) => one.inReplyTo === inReplyTo && sameWords(one.body, body));
    if (comment) found = { comments: [comment], people: people.filter(({ id }) => id === comment.author) };
    cursor = next;
  } while (cursor !== undefined);
  return found;
}
