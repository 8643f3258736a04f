import type { CommentSource, SentBatch } from '../../model/source.js';
import { recordOf, recordsOf, textOf, unreadable } from '../shared/json-value.js';
import { ownId } from '../shared/own-id.js';
import { jsonOf, request, type HttpResponse, type HttpRequest } from '../shared/request.js';
import { typedMarkdown } from '../shared/typed-markdown.js';
import { requestRemark42 } from './request-remark42.js';
import { readComments } from './read-comment.js';
import { authorized, enter } from './session.js';
import { apiUrl, pageOnServer, type Remark42Site } from './site.js';
import { writingError } from './writing-error.js';

export type Remark42Writing = Required<Pick<CommentSource, 'send' | 'find' | 'edit' | 'remove'>>;

/** Its Markdown knows no escape for these two. A space keeps a line of equals signs from being an underline. */
const escape = (sign: string): string => (sign === '^' ? sign : sign === '=' ? ' =' : `\\${sign}`);

const nameOf = ({ name = '' }: { readonly name?: string }): string => name.replace(/\s+/g, ' ').trim();

/** The part of the source for writing, loaded when the source takes replies. */
export function remark42Writing(site: Remark42Site): Remark42Writing {
  const { html, http, title } = site;

  async function write(thread: string, url: string, asked: HttpRequest): Promise<HttpResponse> {
    const response = await request(url, { ...asked, ...authorized(site) }, http);
    if (!response.ok) throw writingError(response, pageOnServer(site, thread));
    return response;
  }

  function readSent(response: HttpResponse): SentBatch {
    const json = jsonOf(response);
    const sent = readComments([recordOf(json)], html);
    if (sent.comments.length === 0) throw unreadable(response.url, 'a comment', json);
    return sent;
  }

  return {
    async send(thread, reply, { signal } = {}) {
      const json = {
        text: typedMarkdown(reply.text, escape),
        pid: ownId('remark42', reply.inReplyTo),
        locator: { site: site.site, url: thread },
        title,
      };
      await enter(site, thread, nameOf(reply), { signal });
      return readSent(await write(thread, apiUrl(site, 'comment'), { method: 'POST', json, signal }));
    },

    async find(thread, reply, { signal } = {}) {
      const all = await requestRemark42(
        apiUrl(site, 'find', thread, { sort: '+time', format: 'plain' }),
        { signal },
        http,
      );
      const typed = typedMarkdown(reply.text, escape);
      const parent = ownId('remark42', reply.inReplyTo) ?? '';
      const found = recordsOf(recordOf(all).comments).findLast(
        ({ orig, pid, user }) =>
          orig === typed && textOf(pid) === parent && html.text(textOf(recordOf(user).name)) === nameOf(reply),
      );
      return found && readComments([found], html);
    },

    async edit(thread, id, text, { signal } = {}) {
      const json = { text: typedMarkdown(text, escape) };
      const url = apiUrl(site, `comment/${encodeURIComponent(id)}`, thread);
      return readSent(await write(thread, url, { method: 'PUT', json, signal }));
    },

    async remove(thread, id, { signal } = {}) {
      const url = apiUrl(site, `comment/${encodeURIComponent(id)}`, thread);
      await write(thread, url, { method: 'PUT', json: { delete: true }, signal });
    },
  };
}
