import type { Bench, RuleDefinition } from '../bench.js';
import { expect, expectEqual, failureOf } from '../expect.js';
import { commentsOf, likeTyped, pagesOf, wordsOf } from '../read-thread.js';
import { flat, hostileTexts, minute, nested } from '../samples.js';

const wrongEndpoints = [
  '',
  '/comments',
  'colloquy.invalid',
  'javascript:alert(1)',
  'https://ada:secret@colloquy.invalid/',
];

/** What is read of a thread. */
export const reading: readonly RuleDefinition[] = [
  {
    id: 'empty-thread',
    sentence: 'A thread without comments is read as an empty one',
    async check(bench: Bench): Promise<void> {
      const { source, thread } = await bench.setup();
      for (const { comments, people, total = 0, closed } of await pagesOf(source, thread)) {
        expectEqual({ comments, people, total }, { comments: [], people: [], total: 0 }, 'the page');
        expect(closed !== true, 'an open thread not to be closed', closed);
      }
    },
  },
  {
    id: 'unknown-thread',
    sentence: 'A thread that is not there is read as an empty one, or is said not to be found',
    async check(bench: Bench): Promise<void> {
      const thread = bench.need('unknownThread');
      const source = bench.source();
      const batch = await source.load(thread).catch(async (thrown: unknown) => {
        await failureOf('reading an unknown thread', () => Promise.reject(thrown), ['not-found']);
      });
      expectEqual(batch?.comments ?? [], [], 'the comments of an unknown thread');
    },
  },
  {
    id: 'wrong-thread',
    sentence: 'The name of a thread that has the wrong form is said to be misconfigured, and shown',
    async check(bench: Bench): Promise<void> {
      const thread = bench.need('wrongThread');
      const source = bench.source();
      const read = (): Promise<unknown> => source.load(thread);
      const { message } = await failureOf('reading a thread of a wrong name', read, ['misconfigured']);
      expect(message.includes(thread), `the error to name ${JSON.stringify(thread)}`, message);
    },
  },
  {
    id: 'wrong-endpoint',
    sentence: 'An address that is no absolute http or https URL is said to be misconfigured, and shown',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.reading();
      bench.needWire(setup);
      for (const endpoint of wrongEndpoints) {
        const what = `the endpoint ${JSON.stringify(endpoint)}`;
        const read = (): Promise<unknown> => bench.source({ endpoint }).load(setup.thread);
        const { message } = await failureOf(what, read, ['misconfigured']);
        expect(message.includes(endpoint), `the error to name ${what}`, message);
      }
    },
  },
  {
    id: 'comments-read',
    sentence: 'Every comment that the server has is read, with its words',
    async check(bench: Bench): Promise<void> {
      const seeds = nested(7);
      const { source, thread, ids } = await bench.seeded(seeds);
      const comments = await commentsOf(source, thread);
      expectEqual([...comments.keys()].sort(), [...ids].sort(), 'the ids');
      ids.forEach((id, index) => expectEqual(wordsOf(comments.get(id)!), seeds[index]?.text, `the words of ${id}`));
      for (const { status = 'published' } of comments.values()) expectEqual(status, 'published', 'the status');
    },
  },
  {
    id: 'names-read',
    sentence: 'Writers have their names, in letters of any script and with every sign',
    async check(bench: Bench): Promise<void> {
      const names = ["Zoë & O'Neil", 'عمر الخيّام', '山田 太郎', 'R "Bob" Smith'];
      const seeds = flat(names.length).map((seed, index) => ({ ...seed, name: names[index]! }));
      const { source, thread, ids } = await bench.seeded(seeds);
      const pages = await pagesOf(source, thread);
      const nameById = new Map(
        pages.flatMap(({ comments, people }) =>
          comments.map(({ id, author }) => [id, people.find((person) => person.id === author)?.name] as const),
        ),
      );
      ids.forEach((id, index) => expectEqual(likeTyped(nameById.get(id) ?? ''), names[index], `the writer of ${id}`));
    },
  },
  {
    id: 'dates-read',
    sentence: 'Dates are the moments at which comments were written, whatever the time zone of the server',
    async check(bench: Bench): Promise<void> {
      const { source, thread, ids } = await bench.seeded(flat(4));
      const comments = await commentsOf(source, thread);
      ids.forEach((id, index) => {
        const apart = Date.parse(comments.get(id)?.datePublished ?? '') - Date.parse(minute(index));
        expect(Math.abs(apart) < 1000, `the date of ${id} to be ${minute(index)}`, comments.get(id)?.datePublished);
      });
    },
  },
  {
    id: 'text-read',
    sentence: 'Text that looks like markup, or is hard to keep, is read as it was written',
    async check(bench: Bench): Promise<void> {
      const texts = Object.entries(hostileTexts);
      const seeds = flat(texts.length).map((seed, index) => ({ ...seed, text: texts[index]![1] }));
      const { source, thread, ids } = await bench.seeded(seeds);
      const comments = await commentsOf(source, thread);
      texts.forEach(([what, text], index) => {
        const comment = comments.get(ids[index]!);
        expectEqual(comment && wordsOf(comment), likeTyped(text), `the text with ${what}`);
      });
    },
  },
  {
    id: 'markup-read',
    sentence: 'Markup of the server becomes words and links, and nothing of its scripts',
    async check(bench: Bench): Promise<void> {
      const seedMarkup = bench.need('seedMarkup');
      const { source, thread } = await bench.setup();
      const id = await seedMarkup(
        thread,
        '<p>Good <b>words</b></p><script>alert("script")</script>' +
          '<p><a href="javascript:alert(1)">refused</a> <a href="https://ada.example/kept">kept</a>' +
          '<img src="x" onerror="alert(2)"><svg onload="alert(3)"></svg></p><style>p { color: red }</style>',
      );
      const comment = (await commentsOf(source, thread)).get(id);
      const said = comment && wordsOf(comment).replace(/\s+/g, ' ');
      expect(said?.startsWith('Good words') === true, 'the words of the markup', said);
      expect(said.includes('refused') && said.includes('kept'), 'the words of both links', said);
      expect(!/alert|color/.test(said), 'no word of scripts and styles', said);
      const body = JSON.stringify(comment?.body);
      const isSafe = !body.includes('javascript:') && body.includes('https://ada.example/kept');
      expect(isSafe, 'only the link that is safe', body);
    },
  },
  {
    id: 'total',
    sentence: 'The number of comments, where it is given, is that of the whole thread',
    async check(bench: Bench): Promise<void> {
      const { source, thread } = await bench.seeded(nested(9));
      const { total } = await source.load(thread);
      if (total === undefined) bench.skip('the source gives no `total`');
      expectEqual(total, 9, 'the total');
    },
  },
];
