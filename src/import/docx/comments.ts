import { commentBodyOf } from '../document/body-of-pieces.js';
import type { MarginComment } from '../document/annotations.js';
import { elementsIn, type DocumentPackage } from '../document/read-package.js';
import type { ImportLog } from '../import-log.js';
import type { RawTime } from '../raw.js';
import type { XmlElement } from '../xml/xml-element.js';
import { commentId, WordReader, type WordPart } from './read-pieces.js';
import type { Relations } from './relations.js';

/** What newer files say of comments beside their text, by the id of the last paragraph of each. */
interface Extended {
  /** The last paragraph of the comment that it replies to. */
  readonly parents: ReadonlyMap<string, string>;
  readonly resolved: ReadonlySet<string>;
  /** When it was written, in UTC. */
  readonly times: ReadonlyMap<string, RawTime>;
}

/** The comments in the margin, in their order in the file. */
export async function readComments(
  part: WordPart,
  root: XmlElement,
  files: DocumentPackage,
  relations: Relations,
): Promise<readonly MarginComment[]> {
  const { log, file } = part;
  const extended = await readExtended(files, relations);
  const rows = root.all('w:comment');
  const paragraphs = new Map(rows.map((row) => [paragraphOf(row), commentId(row.attributes['w:id'])]));
  const reader = new WordReader(part);
  return rows.map((row, index) => {
    const paragraph = paragraphOf(row);
    const id = commentId(row.attributes['w:id']);
    const parent = extended.parents.get(paragraph);
    if (extended.resolved.has(paragraph))
      log.add(
        'document/resolved',
        'changed',
        { file, line: row.line },
        {
          ...{
            id,
            expected: 'a comment that is open',
            got: 'one that is marked as resolved',
            is: 'a comment like others',
          },
        },
      );
    // Programs write the time of their clock, and say that it is UTC.
    const published = extended.times.get(paragraph) ?? row.attributes['w:date']?.replace(/Z$/, '');
    return {
      id,
      parent: parent === undefined ? '' : (paragraphs.get(parent) ?? parent),
      author: { name: row.attributes['w:author'] ?? '' },
      ...(published && { published }),
      status: 'public' as const,
      body: commentBodyOf(reader.pieces(row)),
      place: { file, line: row.line, path: `comment[${index + 1}]` },
    };
  });
}

const paragraphOf = (comment: XmlElement): string =>
  [...elementsIn(comment)].findLast(({ name }) => name === 'w:p')?.attributes['w14:paraId'] ?? '';

async function readExtended(files: DocumentPackage, relations: Relations): Promise<Extended> {
  const read = async (type: string, name: string): Promise<XmlElement | undefined> =>
    files.xml(relations.fileOf(type) ?? `word/${name}.xml`);
  const extended = await read('commentsExtended', 'commentsExtended');
  const ids = await read('commentsIds', 'commentsIds');
  const extensible = await read('commentsExtensible', 'commentsExtensible');
  const parents = new Map<string, string>();
  const resolved = new Set<string>();
  for (const { attributes } of extended?.children ?? []) {
    const id = attributes['w15:paraId'];
    if (id === undefined) continue;
    if (attributes['w15:paraIdParent'] !== undefined) parents.set(id, attributes['w15:paraIdParent']);
    if (/^(?:1|true|on)$/.test(attributes['w15:done'] ?? '')) resolved.add(id);
  }
  const utc = new Map(
    (extensible?.children ?? []).map(({ attributes }) => [
      attributes['w16cex:durableId'],
      attributes['w16cex:dateUtc'],
    ]),
  );
  const times = new Map<string, RawTime>();
  for (const { attributes } of ids?.children ?? []) {
    const [id, time] = [attributes['w16cid:paraId'], utc.get(attributes['w16cid:durableId'])];
    if (id !== undefined && time) times.set(id, time);
  }
  return { parents, resolved, times };
}

/** Counts what a document says of its reviewers that is private. */
export async function dropReviewers(files: DocumentPackage, log: ImportLog): Promise<void> {
  const root = await files.xml('word/people.xml');
  if (!root) return;
  for (const { attributes } of elementsIn(root))
    if (/@/.test(attributes['w15:userId'] ?? '')) log.dropPrivate('e-mail address');
}
