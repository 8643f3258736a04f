import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import { essayOf } from '../document/body-of-pieces.js';
import { documentThread, tellNoText } from '../document/document-thread.js';
import type { Piece } from '../document/pieces.js';
import { DocumentPackage } from '../document/read-package.js';
import type { RawThread } from '../raw.js';
import { dropReviewers, readComments } from './comments.js';
import { WordNumbering } from './numbering.js';
import { WordReader, type WordPart } from './read-pieces.js';
import { Relations } from './relations.js';
import { WordStyles } from './styles.js';

/** A document of Word: an essay, with the comments in its margin as the conversation. */
export const format: ImportFormat = {
  system: 'docx',
  async *read({ file, bytes }: ImportInput, context: ReadContext): AsyncIterable<RawThread> {
    const { log } = context;
    const files = await DocumentPackage.read(file, bytes, log);
    const main = (await Relations.of('', files)).fileOf('officeDocument') ?? 'word/document.xml';
    const root = await files.xml(main);
    const body = root?.child('w:body');
    if (!body) {
      tellNoText(log, file, main);
      return;
    }
    const relations = await Relations.of(main, files);
    const named = async (type: string): ReturnType<DocumentPackage['xml']> => {
      const name = relations.fileOf(type) ?? `word/${type}.xml`;
      return files.xml(name);
    };
    const common = {
      ...{ file, files, log },
      styles: new WordStyles(await named('styles')),
      numbering: new WordNumbering(await named('numbering')),
    };
    const partOf = async (type: string): Promise<WordPart> => ({
      ...common,
      relations: await Relations.of(relations.fileOf(type) ?? `word/${type}.xml`, files),
    });
    const notes = new Map<string, readonly Piece[]>();
    for (const [type, prefix] of [
      ['footnotes', ''],
      ['endnotes', 'end'],
    ] as const) {
      const reader = new WordReader(await partOf(type));
      for (const note of (await named(type))?.children ?? [])
        // Lines that part notes from the text are notes, too.
        if (!note.attributes['w:type'] || note.attributes['w:type'] === 'normal')
          notes.set(`${prefix}${note.attributes['w:id'] ?? ''}`, reader.pieces(note));
    }
    const essay = essayOf({ pieces: new WordReader({ ...common, relations }).pieces(body), notes });
    const comments = await named('comments');
    const margin = comments ? await readComments(await partOf('comments'), comments, files, relations) : [];
    await dropReviewers(files, log);
    const core = await files.xml('docProps/core.xml');
    const keywords =
      core
        ?.get('cp:keywords')
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter(Boolean) ?? [];
    yield documentThread(file, essay, margin, {
      title: core?.get('dc:title'),
      author: { name: core?.get('dc:creator') ?? '' },
      description: core?.get('dc:description'),
      keywords,
    });
  },
};
