import { safeUrl } from '../../model/safe-url.js';
import type { CommentSource } from '../../model/source.js';
import type { Bench, RuleDefinition } from '../bench.js';
import { expect } from '../expect.js';

const isOneOf = (value: unknown, choices: readonly unknown[]): boolean => choices.includes(value);

const isSeconds = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value > 0);

const isLength = (value: unknown): boolean =>
  value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0);

/** The source when it has learned what it can do, as far as there is something to learn it from. */
async function learned(bench: Bench): Promise<CommentSource> {
  return bench.has('makeThread') || bench.has('existing') ? (await bench.reading()).source : bench.source();
}

/** What a source says about itself. */
export const selfDescription: readonly RuleDefinition[] = [
  {
    id: 'name',
    sentence: 'Its name is a short word in lower case, such as can stand before ids',
    async check(bench: Bench): Promise<void> {
      const { name } = bench.source();
      expect(/^[a-z][a-z\d-]{0,30}$/.test(name), '`name` to be a short word in lower case', name);
    },
  },
  {
    id: 'capabilities',
    sentence: 'Its capabilities are well-formed, also after it has learned more from its server',
    async check(bench: Bench): Promise<void> {
      for (const { capabilities } of [bench.source(), await learned(bench)]) {
        const { write, fields, reach, nesting, parents, pending, resend, minLength, maxLength } = capabilities;
        expect(isOneOf(write, ['none', 'guest', 'token', 'offsite']), '`write` to be one of its four values', write);
        expect(isOneOf(reach, ['device', 'public']), '`reach` to be device or public', reach);
        expect(isOneOf(parents, ['own', undefined]), '`parents` to be own or absent', parents);
        expect(isOneOf(pending, ['server', 'self', undefined]), '`pending` to be server, self or absent', pending);
        expect(isOneOf(resend, ['safe', undefined]), '`resend` to be safe or absent', resend);
        for (const field of ['name', 'email', 'website'] as const) {
          const isNeed = isOneOf(fields[field], ['absent', 'optional', 'required']);
          expect(isNeed, `\`fields.${field}\` to be absent, optional or required`, fields[field]);
        }
        expect(isLength(nesting), '`nesting` to be a whole number or absent', nesting);
        const lengths = { minLength, maxLength };
        expect(isLength(minLength) && isLength(maxLength), 'lengths to be whole numbers or absent', lengths);
        expect((minLength ?? 0) <= (maxLength ?? Infinity), '`minLength` to be `maxLength` at most', lengths);
        const { editWindow, deleteWindow, votes, voters, areVotesFinal } = capabilities;
        expect(isOneOf(votes, ['up', 'up-and-down', undefined]), '`votes` to be up, up-and-down or absent', votes);
        expect(isOneOf(voters, ['known', undefined]), '`voters` to be known or absent', voters);
        expect(isOneOf(areVotesFinal, [true, undefined]), '`areVotesFinal` to be true or absent', areVotesFinal);
        const windows = { editWindow, deleteWindow };
        expect(isSeconds(editWindow) && isSeconds(deleteWindow), 'windows to be seconds or absent', windows);
      }
    },
  },
  {
    id: 'methods',
    sentence: 'It has a method for each thing that it says it can do',
    async check(bench: Bench): Promise<void> {
      const source = await learned(bench);
      const { write, editWindow, deleteWindow, resend, votes } = source.capabilities;
      const isRight = (write === 'guest' || write === 'token') === (source.send !== undefined);
      expect(isRight, `\`send\` to go with \`write: "${write}"\``, typeof source.send);
      expect(write !== 'offsite' || source.replyUrl !== undefined, '`replyUrl` to go with `write: "offsite"`', 'none');
      expect(editWindow === undefined || source.edit !== undefined, '`edit` to go with `editWindow`', 'none');
      expect(deleteWindow === undefined || source.remove !== undefined, '`remove` to go with `deleteWindow`', 'none');
      expect(votes === undefined || source.vote !== undefined, '`vote` to go with `votes`', 'none');
      expect(resend === undefined || source.send !== undefined, '`send` to go with `resend`', 'none');
    },
  },
  {
    id: 'reply-url',
    sentence: 'Where replies are written on its own site, it says at which address',
    async check(bench: Bench): Promise<void> {
      const { source, thread } = await bench.reading();
      const replyUrl = bench.needMethod(source, 'replyUrl');
      const parents = [undefined, 'archive:3', `${source.name}:no-such-comment`];
      const urls = parents.map((inReplyTo) => replyUrl(thread, inReplyTo));
      expect(urls[0] !== undefined, 'an address at which to reply to the article', urls[0]);
      for (const url of urls) {
        const isSafe = url === undefined || safeUrl(url)?.startsWith('http') === true;
        expect(isSafe, 'the address of replies to be an absolute http or https URL', url);
      }
    },
  },
];
