import { joined } from '../bytes/decode-text.js';
import { decodeText } from '../bytes/decode-text.js';
import { unzip } from '../bytes/unzip.js';
import type { ImportLog } from '../import-log.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A document is read as a whole; one that unpacks to more than this is refused. */
const most = 256 * 1024 ** 2;

/** The files that a document is made of. */
export class DocumentPackage {
  readonly #file: string;
  readonly #log: ImportLog;
  readonly #files = new Map<string, Uint8Array>();

  private constructor(file: string, log: ImportLog) {
    this.#file = file;
    this.#log = log;
  }

  static async read(file: string, bytes: AsyncIterable<Uint8Array>, log: ImportLog): Promise<DocumentPackage> {
    const made = new DocumentPackage(file, log);
    for await (const part of unzip(file, bytes, log, most)) {
      const pieces: Uint8Array[] = [];
      for await (const piece of part.bytes) pieces.push(piece);
      made.#files.set(part.file.slice(file.length + 1), joined(...pieces));
    }
    return made;
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#files.get(name);
  }

  /** The first element of a file, with text and children in their order; undefined where there is no such file. */
  async xml(name: string): Promise<XmlElement | undefined> {
    const bytes = this.#files.get(name);
    if (!bytes) return undefined;
    const file = `${this.#file}/${name}`;
    const text = decodeText(pieceOf(bytes), file, this.#log);
    for await (const root of readXml(text, { file, log: this.#log, depth: 0, isMixed: true })) return root;
    return undefined;
  }
}

async function* pieceOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** All elements below one, in the order of the text; those of `isLeftOut` without what is in them. */
export function* elementsIn(element: XmlElement, isLeftOut?: (one: XmlElement) => boolean): Iterable<XmlElement> {
  const steps = [...element.children].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (isLeftOut?.(step)) continue;
    yield step;
    steps.push(...[...step.children].reverse());
  }
}

/** The first element of a name below one. */
export function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const one of elementsIn(element)) if (one.name === name) return one;
  return undefined;
}
