import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ImportFinding, Thread } from '../../import/index.js';
import type { Output } from '../write-files.js';
import { joinConversation, type EssayTexts, type JoinedThread } from './join-conversation.js';
import type { KnownEssays } from './known-essays.js';
import { mergeTexts } from './merge-texts.js';
import { threadFiles, type Pictures } from './thread-files.js';

/** What became of a thread in the folder. */
export interface WrittenThread {
  readonly slug: string;
  /** How many of its comments the essay had before, from another import. */
  readonly known: number;
  readonly findings: readonly ImportFinding[];
}

/**
 * Writes threads as essays of a folder. What was edited there since the last import is kept: beside the essays, in
 * `.colloquy/imported`, stands what the last import of each thread wrote, and three texts are merged.
 */
export class EssayWriter {
  readonly #folder: string;
  readonly #output: Output;
  readonly #known: KnownEssays;
  readonly #pictures: Pictures;
  /** The essays that this run has written to. */
  readonly #written = new Map<string, Set<string>>();
  /** How many times each thread has come in this run: in several files of one site, for example. */
  readonly #times = new Map<string, number>();

  constructor(folder: string, output: Output, known: KnownEssays, pictures: Pictures) {
    this.#folder = folder;
    this.#output = output;
    this.#known = known;
    this.#pictures = pictures;
  }

  write(thread: Thread): WrittenThread {
    const slug = this.#known.place(thread);
    const theirs = threadFiles(thread, slug, this.#pictures);
    if (!this.#written.has(slug)) this.#written.set(slug, new Set());
    const mine = this.#read(slug);
    const times = (this.#times.get(thread.key) ?? 0) + 1;
    this.#times.set(thread.key, times);
    const kept = path.posix.join('.colloquy/imported', fileName(thread.key), ...(times > 1 ? [`${times}`] : []));
    const { texts, known, findings } = this.#merged(thread, slug, kept, mine, theirs);
    for (const [file, text] of Object.entries(texts)) {
      this.#written.get(slug)?.add(file);
      this.#output.write(`${slug}/${file}`, text, mine[file]);
    }
    for (const [file, text] of Object.entries(theirs)) {
      const at = path.posix.join(kept, file);
      this.#output.write(at, text, this.#output.read(at));
    }
    return {
      slug,
      known,
      findings: [
        ...this.#tellAddress(thread, slug),
        ...findings.map((finding) => ({ ...finding, file: `${slug}/${finding.file}` })),
      ],
    };
  }

  /** A page that has the address of another one has a folder of its own. */
  #tellAddress({ url, key }: Thread, slug: string): readonly ImportFinding[] {
    const other = this.#known.find([url]);
    if (url === undefined || other === undefined || other === slug) return [];
    return [
      {
        ...{ code: 'address/twice', severity: 'changed', file: `${slug}/index.md`, id: key, was: url },
        ...{ expected: 'an address of its own', got: `that of ${other}`, is: `an essay of its own, ${slug}` },
      },
    ];
  }

  #merged(thread: Thread, slug: string, kept: string, mine: EssayTexts, theirs: EssayTexts): JoinedThread {
    if (Object.keys(mine).length === 0) return { texts: theirs, known: 0, findings: [] };
    const base = Object.fromEntries(Object.keys(theirs).map((file) => [file, this.#output.read(`${kept}/${file}`)]));
    // The essay was there before, or came with another import, or with another file of this one.
    if (Object.values(base).every((text) => text === undefined)) return joinConversation(mine, thread, slug);
    const findings: ImportFinding[] = [];
    const texts = Object.fromEntries(
      Object.entries(theirs).map(([file, text]) => {
        const { text: merged, conflicts } = mergeTexts(mine[file] ?? '', base[file] ?? '', text);
        for (const { line, mine: was, theirs: is } of conflicts)
          findings.push({
            ...{ code: 'merge/conflict', severity: 'doubtful', file, line, id: thread.key },
            ...{ expected: 'one edit of these lines', got: 'another at the source; yours is kept', was, is },
          });
        return [file, merged];
      }),
    );
    return { texts, known: 0, findings };
  }

  /** The Markdown files of an essay, as they are or will be. */
  #read(slug: string): EssayTexts {
    const folder = path.join(this.#folder, slug);
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const files = names
      .map((name) => name.replaceAll(path.sep, '/'))
      .filter((name) => name === 'index.md' || name === 'conversation.md' || /^conversation\/[^/]+\.md$/.test(name));
    const all = new Set([...files, ...(this.#written.get(slug) ?? [])]);
    return Object.fromEntries([...all].map((file) => [file, this.#output.read(`${slug}/${file}`) ?? '']));
  }
}

/** The name of the folder that is kept for a thread: readable, and different for every key. */
const fileName = (key: string): string =>
  `${key.replace(/[^\w.-]+/g, '_').slice(0, 60)}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
