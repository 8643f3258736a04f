import type { Comment } from '../model/comment.js';
import { parseDiscussion } from '../model/parse-whole.js';
import type { ImportFormat, ImportReport, ReadThreadsOptions, Thread } from '../import/index.js';
import { expect, expectEqual } from './expect.js';
import type { Rule } from './rule.js';

/** An input in the format of a reader, and what is known of it. */
export interface ReaderSample {
  readonly input: string | Uint8Array;
  /** The name of the file, where the format needs it. */
  readonly file?: string;
  /** How many comments are in it, those that are left out too. */
  readonly comments?: number;
  /** What is in it and must not come out: e-mail addresses, IP addresses, passwords, and hashes of them. */
  readonly secrets?: readonly string[];
  /** The same comments in another order, as the system may export them. */
  readonly reordered?: string | Uint8Array;
  /** Whether an input may end anywhere, as tables and mails do: where one is cut short cannot be seen. */
  readonly endsAnywhere?: boolean;
  /** How it is read beside that, such as `timeZone`. */
  readonly options?: ReadThreadsOptions;
}

interface Outcome {
  readonly threads: readonly Thread[];
  readonly report: ImportReport;
}

/** Reads a sample, or a changed copy of its bytes; undefined where no format is found in what is left of it. */
type Read = (
  sample: ReaderSample,
  input?: string | Uint8Array | AsyncIterable<Uint8Array>,
  options?: ReadThreadsOptions,
) => Promise<Outcome | undefined>;

/**
 * The rules of imports for one reader, to make a test of each. `format` is a reader of your own, or the name of one of
 * this package.
 *
 * ```ts
 * for (const { sentence, check } of readerRules(myFormat, [{ input, comments: 12, secrets: ['ann@mail.example'] }]))
 *   test(sentence, async (t) => {
 *     const reason = await check();
 *     if (reason) t.skip(reason);
 *   });
 * ```
 *
 * @throws {TypeError} where there is no sample, or `format` is neither a name nor a reader.
 */
export function readerRules(format: string | ImportFormat, samples: readonly ReaderSample[]): readonly Rule[] {
  const isReader = typeof format === 'object' && format !== null && typeof format.read === 'function';
  if (typeof format !== 'string' && !isReader)
    throw new TypeError(`Expected \`format\` to be a reader or the name of one, got ${typeof format}`);
  if (!Array.isArray(samples) || samples.length === 0)
    throw new TypeError('Expected `samples` to be a list of inputs in the format, got none');
  const read: Read = async (sample, input = sample.input, options) => {
    const { readThreads } = await import('../import/index.js');
    const reading = readThreads(input, {
      ...(sample.file !== undefined && { file: sample.file }),
      ...sample.options,
      ...(typeof format === 'string' ? { format } : { reader: format }),
      ...options,
    });
    const threads: Thread[] = [];
    try {
      for await (const thread of reading) threads.push(thread);
    } catch (error) {
      if ((error as Error).name === 'UnknownFormatError') return undefined;
      throw error;
    }
    return { threads, report: reading.report() };
  };
  return definitions.map(({ id, sentence, check }) => ({
    id,
    sentence,
    async check() {
      const reasons: (string | undefined)[] = [];
      for (const sample of samples) reasons.push(await check(sample, read));
      return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
    },
  }));
}

interface Definition extends Pick<Rule, 'id' | 'sentence'> {
  readonly check: (sample: ReaderSample, read: Read) => Promise<string | undefined>;
}

const definitions: readonly Definition[] = [
  {
    id: 'reads',
    sentence: 'every comment of the input is read',
    async check(sample, read) {
      const { report } = await whole(sample, read);
      expect(report.threads.read > 0, 'a thread in the sample', report.threads.read);
      if (sample.comments === undefined) return 'the sample does not say how many comments it has';
      expectEqual(report.read, sample.comments, 'the number of comments that are read');
      return undefined;
    },
  },
  {
    id: 'tally',
    sentence: 'what is read is what is written and what is left out together',
    check: async (sample, read) => addsUp((await whole(sample, read)).report, 'the sample'),
  },
  {
    id: 'model',
    sentence: 'every thread is one that the model takes',
    async check(sample, read) {
      for (const { discussion } of (await whole(sample, read)).threads) parseDiscussion(discussion);
      return undefined;
    },
  },
  {
    id: 'public',
    sentence: 'what is not public comes only where it is asked for',
    async check(sample, read) {
      for (const { id, status = 'published' } of commentsOf(await whole(sample, read)))
        expect(status === 'published' || status === 'deleted', `comment ${id} to be public`, status);
      return undefined;
    },
  },
  {
    id: 'times',
    sentence: 'a time is an instant with its zone, or a date',
    async check(sample, read) {
      for (const { id, datePublished, dateModified } of commentsOf(await whole(sample, read)))
        for (const time of [datePublished, dateModified])
          if (time !== undefined)
            expect(
              /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/.test(time),
              `the time of comment ${id} to say its zone`,
              time,
            );
      return undefined;
    },
  },
  {
    id: 'parents',
    sentence: 'a parent that is not there is told',
    async check(sample, read) {
      const { threads, report } = await whole(sample, read);
      for (const { discussion } of threads) {
        const ids = new Set(discussion.comments?.map(({ id }) => id));
        for (const { id, inReplyTo } of discussion.comments ?? [])
          if (inReplyTo !== undefined && !ids.has(inReplyTo))
            expect(
              report.findings.some((one) => one.code === 'parent/missing' && one.id === id),
              `a finding that the parent of comment ${id} is missing`,
              inReplyTo,
            );
      }
      return undefined;
    },
  },
  {
    id: 'twice',
    sentence: 'reading the same input twice gives the same',
    async check(sample, read) {
      expectSame(await whole(sample, read), await whole(sample, read), 'the second reading');
      return undefined;
    },
  },
  {
    id: 'pieces',
    sentence: 'the outcome does not depend on where the input is cut into pieces',
    async check(sample, read) {
      const expected = await whole(sample, read);
      for (const size of [1, 7, 64, 1_000])
        expectSame(await read(sample, pieces(bytesOf(sample.input), size)), expected, `pieces of ${size} bytes`);
      return undefined;
    },
  },
  {
    id: 'order',
    sentence: 'the outcome does not depend on the order of the comments',
    async check(sample, read) {
      if (sample.reordered === undefined) return 'the sample has no other order';
      const sorted = ({ threads }: Outcome): readonly string[] =>
        threads
          .flatMap(({ key, discussion }) => (discussion.comments ?? []).map((one) => said(key, one, discussion)))
          .sort();
      const other = await read(sample, sample.reordered);
      expectEqual(other && sorted(other), sorted(await whole(sample, read)), 'the comments in another order');
      return undefined;
    },
  },
  {
    id: 'cut',
    sentence: 'an input that is cut short is read as far as it goes, told and counted',
    async check(sample, read) {
      if (sample.endsAnywhere) return 'an input of this format may end anywhere';
      const bytes = bytesOf(sample.input);
      const outcome = await whole(sample, read);
      const all = commentsOf(outcome).length;
      for (let part = 1; part < 24; part += 1) {
        const end = Math.floor((bytes.length * part) / 24);
        const cut = await read(sample, bytes.slice(0, end));
        if (!cut) continue;
        addsUp(cut.report, `the first ${end} bytes`);
        // An input that ends with a whole line looks complete.
        if (bytes[end] === 10 || bytes[end - 1] === 10 || commentsOf(cut).length === all) continue;
        const isTold = cut.report.findings.length > 0 || leftOutOf(cut) > leftOutOf(outcome);
        expect(isTold, `a finding about the end at byte ${end}`, 'none');
      }
      return undefined;
    },
  },
  {
    id: 'damaged',
    sentence: 'an input that is damaged is read and counted, and stops nothing',
    async check(sample, read) {
      const bytes = bytesOf(sample.input);
      for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 40))) {
        for (const value of [0, 34, 60, 255]) {
          const damaged = await read(
            sample,
            bytes.map((byte, place) => (place === at ? value : byte)),
          );
          if (damaged) addsUp(damaged.report, `byte ${at} as ${value}`);
        }
      }
      return undefined;
    },
  },
  {
    id: 'private',
    sentence: 'nothing private comes out, also with all that can be asked for',
    async check(sample, read) {
      if (!sample.secrets?.length) return 'the sample names nothing private';
      const outcome = await read(sample, sample.input, { include: ['held', 'trash', 'spam', 'private'] });
      const out = JSON.stringify(outcome).toLowerCase();
      for (const secret of sample.secrets) {
        expect(!out.includes(secret.toLowerCase()), 'nothing private to come out', secret);
        for (const algorithm of ['SHA-1', 'SHA-256'])
          expect(
            !out.includes(await digest(algorithm, secret)),
            'no hash of it to come out',
            `${algorithm} of ${secret}`,
          );
      }
      return undefined;
    },
  },
];

async function whole(sample: ReaderSample, read: Read): Promise<Outcome> {
  const outcome = await read(sample);
  expect(outcome !== undefined, 'the sample to be in the format', 'another');
  return outcome;
}

const commentsOf = ({ threads }: Outcome): readonly Comment[] =>
  threads.flatMap(({ discussion }) => discussion.comments ?? []);

/** A comment without what depends on its place in the input. */
function said(key: string, comment: Comment, { people = [] }: Thread['discussion']): string {
  const person = people.find(({ id }) => id === comment.author);
  return JSON.stringify([key, { ...comment, author: person && { ...person, id: '' } }]);
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const leftOutOf = ({ report }: Outcome): number => sum(report.leftOut);

function addsUp({ read, written, leftOut, threads }: ImportReport, what: string): undefined {
  expectEqual(written + sum(leftOut), read, `the comments of ${what} that are written and left out together`);
  expectEqual(threads.written + sum(threads.leftOut), threads.read, `the threads of ${what}`);
}

function expectSame(got: Outcome | undefined, wanted: Outcome, what: string): void {
  expect(JSON.stringify(got) === JSON.stringify(wanted), `the outcome of ${what} to be the same`, got?.report);
}

const bytesOf = (input: string | Uint8Array): Uint8Array =>
  typeof input === 'string' ? new TextEncoder().encode(input) : input;

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function digest(algorithm: string, text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(text)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
