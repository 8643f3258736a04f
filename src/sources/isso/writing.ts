import { lightMarkdown } from '../../formats/light-markdown.js';
import type { Body } from '../../model/body.js';
import { plainText } from '../../model/plain-text.js';
import type { CommentSource, Reply, SentBatch } from '../../model/source.js';
import { batchOf } from '../shared/batch.js';
import { recordOf, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { jsonOf, request, type HttpResponse, type HttpRequest } from '../shared/request.js';
import { typedMarkdown } from '../shared/typed-markdown.js';
import { readComment } from './read-comment.js';
import { checkThread, type IssoSite } from './site.js';
import { writingError } from './writing-error.js';

export type IssoWriting = Required<Pick<CommentSource, 'send' | 'find' | 'edit' | 'remove'>>;

const words = (body: Body): string => plainText(body).replace(/\s+/g, ' ').trim();

/** The part of the source for writing, loaded when the source takes replies. */
export function issoWriting({ base, html, http, title, load, learn }: IssoSite): IssoWriting {
  /** Cookies come and go with it, as far as the browser lets them. */
  async function write(path: string, asked: HttpRequest): Promise<HttpResponse> {
    const response = await request(base + path, { ...asked, credentials: 'include' }, http);
    if (!response.ok) throw writingError(response, html);
    return response;
  }

  function readSent(response: HttpResponse): SentBatch {
    const json = jsonOf(response);
    const read = readComment(recordOf(json), html);
    if (!read) throw unreadable(response.url, 'a comment', json);
    return batchOf([read]);
  }

  return {
    async send(thread, { text, name, email, website, inReplyTo }, { signal } = {}) {
      const parent = ownId('isso', inReplyTo);
      const json = {
        text: typedMarkdown(text),
        author: name || undefined,
        email: email || undefined,
        website: website || undefined,
        parent: parent === undefined ? null : Number(parent),
        // Without one the server would fetch the page of a new thread, and refuse the reply where it cannot.
        title: title ?? thread,
      };
      const response = await write(`/new?uri=${encodeURIComponent(checkThread(thread))}`, {
        method: 'POST',
        json,
        signal,
      });
      const seconds = Number(/Max-Age=(\d+)/i.exec(response.headers.get('X-Set-Cookie') ?? '')?.[1]);
      if (seconds) learn({ window: seconds });
      return readSent(response);
    },

    async find(thread, reply, asked) {
      const { comments, people } = await load(thread, asked);
      const sought = words(lightMarkdown(reply.text));
      // Isso keeps one level: a reply to a reply belongs to the root comment.
      const parent = comments.find(({ id }) => id === ownId('isso', reply.inReplyTo));
      const root = parent && (parent.inReplyTo ?? `isso:${parent.id}`);
      const found = comments.findLast(
        (comment) =>
          comment.inReplyTo === root &&
          nameOf(people, comment.author) === nameIn(reply) &&
          words(comment.body) === sought,
      );
      return found && { comments: [found], people: people.filter(({ id }) => id === found.author) };
    },

    async edit(_thread, id, text, { signal } = {}) {
      return readSent(await write(`/id/${id}`, { method: 'PUT', json: { text: typedMarkdown(text) }, signal }));
    },

    async remove(_thread, id, { signal } = {}) {
      await write(`/id/${id}`, { method: 'DELETE', signal });
    },
  };
}

const nameIn = ({ name = '' }: Reply): string => name.replace(/\s+/g, ' ').trim();

const nameOf = (people: SentBatch['people'], author: string | undefined): string =>
  people.find(({ id }) => id === author)?.name ?? '';
