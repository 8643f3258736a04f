import { mailTime } from '../assemble/times.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import type { InputPlace, RawComment, RawPerson, RawText, RawThread } from '../raw.js';
import { idOfMessage, withoutAddresses } from './addresses.js';
import { mailBody } from './mail-body.js';
import { PostalMime, type Email } from './postal-mime.js';
import { splitMails } from './split-mails.js';

/** A mail, with what it replies to. */
interface Mail {
  readonly id: string;
  readonly parents: readonly string[];
  readonly subject: string;
  readonly author: RawPerson;
  readonly published?: string;
  readonly text: RawText;
  readonly place: InputPlace;
}

/** A mailbox: each conversation is a thread, and the mail that began it is the essay. */
export const format: ImportFormat = {
  system: 'mail',
  async *read({ file, bytes }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const mails: Mail[] = [];
    for await (const { bytes: raw, line } of splitMails(bytes)) {
      const place = { file, line, path: `mail[${mails.length + 1}]` };
      mails.push(await readMail(raw, place, mails.length, context));
    }
    if (mails.length === 0) context.log.add('mail/empty', 'lost', { file }, { expected: 'mails', got: 'none' });
    yield* threadsOf(mails, context);
  },
};

async function readMail(
  raw: Uint8Array,
  place: InputPlace,
  index: number,
  { log, options }: ReadContext,
): Promise<Mail> {
  const email = await new PostalMime({ rfc822Attachments: false } as never).parse(raw);
  const id = email.messageId ? idOfMessage(email.messageId.trim()) : `mail-${index + 1}`;
  if (!email.headers.some(({ key }) => key === 'from') || !/\r?\n\r?\n/.test(new TextDecoder('latin1').decode(raw)))
    log.add('mail/ill-formed', 'lost', place, { id, expected: 'a mail with a head and a text', got: 'a part of one' });
  for (const key of ['from', 'to', 'cc', 'reply-to', 'sender', 'delivered-to', 'return-path'])
    for (const header of email.headers.filter((one) => one.key === key))
      log.dropPrivate('e-mail address', header.value.match(/@/g)?.length ?? 0);
  const attached = email.attachments.filter(({ disposition, related }) => disposition === 'attachment' && !related);
  if (attached.length > 0)
    log.add('mail/attachment', 'lost', place, {
      ...{ id, expected: 'a text', got: `${attached.length} attached files` },
    });
  const references = [...(email.references ?? '').matchAll(/<[^<>]+>/g)].map(([one]) => one);
  const replied = [...(email.inReplyTo ?? '').matchAll(/<[^<>]+>/g)].map(([one]) => one);
  return {
    id,
    // The last that is at hand is what it replies to.
    parents: [...references, ...replied].map(idOfMessage).reverse(),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    author: { name: nameOf(email) },
    ...timeOf(email),
    text: textOf(email, options.text, (kind) => log.dropPrivate(kind)),
    place,
  };
}

function nameOf({ from }: Email): string {
  const name = from?.name?.trim() ?? '';
  return name.replace(/^(['"])(.*)\1$/, '$2');
}

function timeOf(email: Email): { readonly published?: string } {
  const header = email.headers.find(({ key }) => key === 'date')?.value.trim();
  const published = header === undefined ? undefined : (mailTime(header) ?? header);
  return published ? { published } : {};
}

function textOf({ text, html }: Email, kind: ReadContext['options']['text'], drop: (kind: string) => void): RawText {
  const bare = (words: string): string => withoutAddresses(words, () => drop('e-mail address in a text'));
  const plain = text?.trim() ?? '';
  if (html && (!plain || kind === 'html')) return { html: bare(html) };
  return { body: mailBody(bare(plain)) };
}

/** Mails by what they reply to: those of which the first is not at hand are one conversation, too. */
function* threadsOf(mails: readonly Mail[], { log }: ReadContext): Iterable<RawThread> {
  const byId = new Map<string, Mail>();
  for (const mail of mails) if (!byId.has(mail.id)) byId.set(mail.id, mail);
  const rootOf = (mail: Mail): string => {
    const seen = new Set<string>();
    let at = mail;
    for (;;) {
      if (seen.has(at.id)) return at.id;
      seen.add(at.id);
      const parent = at.parents.map((id) => byId.get(id)).find((one) => one !== undefined && one !== at);
      if (!parent) return at.parents.at(-1) ?? at.id;
      at = parent;
    }
  };
  const threads = new Map<string, Mail[]>();
  for (const mail of mails) {
    const root = rootOf(mail);
    threads.set(root, [...(threads.get(root) ?? []), mail]);
  }
  for (const [id, all] of threads) {
    const first =
      all.find((mail) => mail.id === id && mail.parents.length === 0) ?? (byId.has(id) ? byId.get(id) : undefined);
    const [some] = all;
    const subject = bareSubject((first ?? some!).subject);
    const replies = all.filter((mail) => mail !== first);
    for (const mail of replies)
      if (bareSubject(mail.subject) !== subject)
        log.add('mail/subject', 'changed', mail.place, {
          ...{
            id: mail.id,
            expected: subject || 'no subject',
            got: mail.subject || 'none',
            was: mail.subject,
            is: subject,
          },
        });
    yield {
      id,
      ...(subject && { title: subject }),
      ...(first && {
        article: {
          ...{ text: first.text, authors: [first.author] },
          ...(first.published !== undefined && { published: first.published }),
        },
      }),
      comments: replies.map((mail) => commentOf(mail, byId, first)),
      place: (first ?? some!).place,
    };
  }
}

function commentOf(
  { id, parents, author, published, text, place }: Mail,
  byId: ReadonlyMap<string, Mail>,
  first: Mail | undefined,
): RawComment {
  const parent = parents.find((one) => byId.has(one)) ?? parents[0];
  return {
    id,
    ...(parent !== undefined && parent !== first?.id && { parent }),
    ...{ author, status: 'public', text, place },
    ...(published !== undefined && { published }),
  };
}

/** A subject without what programs and lists put before it: `Re: [list] Tea` is `Tea`. */
const bareSubject = (subject: string): string =>
  subject
    .replace(/^(?:(?:re|aw|sv|fwd?|antw|odp|ref|vs|rép|回复|答复)(?:\[\d+\])?\s*[:：]\s*|\[[^\]]{1,40}\]\s*)+/i, '')
    .trim();
