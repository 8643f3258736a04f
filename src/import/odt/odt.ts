import type { MarginComment } from '../document/annotations.js';
import { commentBodyOf, essayOf } from '../document/body-of-pieces.js';
import { documentThread, tellNoText } from '../document/document-thread.js';
import { DocumentPackage } from '../document/read-package.js';
import type { ImportFormat, ImportInput, ReadContext } from '../format.js';
import type { RawThread } from '../raw.js';
import { OdtReader, type FoundAnnotation } from './read-pieces.js';
import { OdtStyles } from './styles.js';

/** An OpenDocument text: an essay, with the comments in its margin as the conversation. */
export const format: ImportFormat = {
  system: 'odt',
  async *read({ file, bytes }: ImportInput, { log }: ReadContext): AsyncIterable<RawThread> {
    const files = await DocumentPackage.read(file, bytes, log);
    const content = await files.xml('content.xml');
    const body = content?.child('office:body')?.child('office:text');
    if (!body) {
      tellNoText(log, file, 'content.xml');
      return;
    }
    const styles = new OdtStyles([await files.xml('styles.xml'), content]);
    const reader = new OdtReader(file, files, styles, log);
    const essay = essayOf({ pieces: reader.pieces(body), notes: reader.notes });
    const meta = (await files.xml('meta.xml'))?.child('office:meta');
    const found = [...reader.annotations];
    const comments = found.map((one, index) => commentOf(one, index, found, reader, file));
    for (const { element, id } of found)
      if (element.attributes['loext:resolved'] === 'true')
        log.add(
          'document/resolved',
          'changed',
          { file, line: element.line },
          {
            ...{
              id,
              expected: 'a comment that is open',
              got: 'one that is marked as resolved',
              is: 'a comment like others',
            },
          },
        );
    const keywords =
      meta
        ?.all('meta:keyword')
        .map(({ text }) => text.trim())
        .filter(Boolean) ?? [];
    yield documentThread(file, essay, comments, {
      title: meta?.get('dc:title'),
      author: { name: meta?.get('meta:initial-creator') || meta?.get('dc:creator') || '' },
      description: meta?.get('dc:description'),
      keywords,
    });
  },
};

function commentOf(
  { id, element }: FoundAnnotation,
  index: number,
  all: readonly FoundAnnotation[],
  reader: OdtReader,
  file: string,
): MarginComment {
  const parent = element.attributes['loext:parent-name'];
  const published = element.get('dc:date') || element.get('meta:date-string');
  return {
    id,
    parent: parent === undefined ? '' : (all.find((one) => one.id === parent)?.id ?? parent),
    author: { name: element.get('dc:creator') },
    ...(published && { published }),
    status: 'public',
    body: commentBodyOf(reader.pieces(element)),
    place: { file, line: element.line, path: `annotation[${index + 1}]` },
  };
}
