import { below, note, type Context } from './parse-shape.js';

/** The footnotes of a body, and the references to them. */
export class Notes {
  readonly #defined = new Set<unknown>();
  readonly #twice: [string, unknown][] = [];
  readonly #references: [string, unknown][] = [];

  see(node: { readonly type: string; readonly identifier?: unknown }, place: string): void {
    const { type, identifier } = node;
    const named: [string, unknown] = [below(place, 'identifier'), identifier];
    if (type === 'footnoteReference') this.#references.push(named);
    if (type !== 'footnoteDefinition') return;
    if (this.#defined.has(identifier)) this.#twice.push(named);
    this.#defined.add(identifier);
  }

  check(context: Context): void {
    for (const [place, name] of this.#twice) note(context, place, 'unique among the footnotes', name);
    for (const [place, name] of this.#references)
      if (!this.#defined.has(name)) note(context, place, 'the identifier of one of the footnotes', name);
  }
}
