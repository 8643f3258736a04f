import type { RunStyle } from '../document/pieces.js';

/** What the rules of a sheet say of text. */
export type Looks = ReadonlyMap<RunStyle | 'code' | 'hidden', boolean>;

/** The rules of a page's sheets for single classes (`.c3{font-weight:700}`): no other rules say anything of text. */
export class Sheet {
  readonly #classes = new Map<string, Looks>();

  constructor(css: string) {
    for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      for (const selector of selectors.split(',')) {
        const [, name] = /^\s*\.([\w-]+)\s*$/.exec(selector) ?? [];
        if (name) this.#classes.set(name, new Map([...(this.#classes.get(name) ?? []), ...looksOf(declarations)]));
      }
  }

  /** What the classes of an element, and its own style, say. */
  looksOf(classes: string, style: string): Looks {
    const named = classes.split(/\s+/).flatMap((name) => [...(this.#classes.get(name) ?? [])]);
    return new Map([...named, ...looksOf(style)]);
  }
}

function looksOf(declarations: string): Looks {
  const found = new Map<RunStyle | 'code' | 'hidden', boolean>();
  for (const one of declarations.split(';')) {
    const [name = '', value = ''] = one.split(/:(.*)/s).map((part) => part.trim().toLowerCase());
    if (name === 'font-weight') found.set('strong', value === 'bold' || Number.parseInt(value) >= 600);
    else if (name === 'font-style') found.set('emphasis', value !== 'normal');
    else if (name === 'text-decoration' || name === 'text-decoration-line')
      found.set('delete', value.includes('line-through'));
    else if (name === 'vertical-align') {
      found.set('superscript', value === 'super');
      found.set('subscript', value === 'sub');
    } else if (name === 'font-family')
      found.set('code', /courier|consolas|monospace|roboto mono|source code|inconsolata/.test(value));
    else if (name === 'display') found.set('hidden', value === 'none');
  }
  return found;
}
