import type { ListPlace } from '../document/pieces.js';
import type { XmlElement } from '../xml/xml-element.js';
import { valueOf } from './styles.js';

/** The lists of a document by their numbers. */
export class WordNumbering {
  readonly #levels = new Map<string, ReadonlyMap<string, XmlElement>>();
  /** The descriptions of lists that several lists may share. */
  readonly #kinds = new Map<string, string>();
  readonly #starts = new Map<string, number>();

  constructor(root: XmlElement | undefined) {
    const abstract = new Map((root?.all('w:abstractNum') ?? []).map((one) => [one.attributes['w:abstractNumId'], one]));
    for (const list of root?.all('w:num') ?? []) {
      const id = list.attributes['w:numId'];
      if (id === undefined) continue;
      const levels = new Map<string, XmlElement>();
      const read = (parent: XmlElement | undefined): void => {
        for (const level of parent?.all('w:lvl') ?? []) levels.set(level.attributes['w:ilvl'] ?? '0', level);
      };
      const kind = valueOf(list.child('w:abstractNumId'));
      read(abstract.get(kind));
      this.#kinds.set(id, kind ?? id);
      for (const override of list.all('w:lvlOverride')) {
        read(override);
        const start = Number(valueOf(override.child('w:startOverride')) ?? Number.NaN);
        if (Number.isInteger(start)) this.#starts.set(`${id} ${override.attributes['w:ilvl'] ?? '0'}`, start);
      }
      this.#levels.set(id, levels);
    }
  }

  /** The list that `w:numPr` names; undefined where it takes a paragraph out of all lists. */
  place(numbering: XmlElement | undefined): ListPlace | undefined {
    const id = valueOf(numbering?.child('w:numId'));
    if (!numbering || id === undefined || id === '0') return undefined;
    const number = valueOf(numbering.child('w:ilvl')) ?? '0';
    const level = this.#levels.get(id)?.get(number);
    const format = valueOf(level?.child('w:numFmt')) ?? 'bullet';
    const isOrdered = format !== 'bullet' && format !== 'none';
    const start = this.#starts.get(`${id} ${number}`) ?? Number(valueOf(level?.child('w:start')) ?? 1);
    return {
      key: this.#kinds.get(id) ?? id,
      ...(this.#starts.has(`${id} ${number}`) && { restart: id }),
      level: Math.min(8, Math.max(0, Math.trunc(Number(number)) || 0)),
      isOrdered,
      ...(isOrdered && Number.isInteger(start) && start >= 0 && { start }),
    };
  }
}
