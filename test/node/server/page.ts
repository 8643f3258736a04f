import { JSDOM } from 'jsdom';
import { discussion } from '../../../src/content/index.js';
import type { Comment, Discussion } from '../../../src/model/index.js';
import { renderToString, type RenderOptions } from '../../../src/server/index.js';
import { lightSelectors } from '../../../src/views/light.js';

export const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: `Words of ${id}.` }] }] },
  ...more,
});

export const essay = (more: Partial<Discussion> = {}): Discussion => ({ ...discussion, ...more });

/** A printed page, parsed. */
export class PrintedPage {
  readonly html: string;
  readonly document: Document;

  constructor(data: Discussion, options?: RenderOptions) {
    this.html = renderToString(data, options);
    this.document = new JSDOM(this.html).window.document;
  }

  /** What is in the shadow root of an element. jsdom knows templates, but not that these are shadow roots. */
  root(tag: string): DocumentFragment {
    const element = this.document.querySelector(tag);
    const template = element?.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode="open"]');
    if (!template) throw new Error(`Expected a shadow root in <${tag}>`);
    return template.content;
  }

  /** What an element shows: in its shadow root, or in the light DOM. */
  all<T extends Element = Element>(tag: string, selector: string): T[] {
    const light = lightSelectors(selector)
      .split(',')
      .map((one) => `:scope > .colloquy-words ${one}`)
      .join(',');
    return [
      ...this.root(tag).querySelectorAll<T>(selector),
      ...(this.document.querySelector(tag)?.querySelectorAll<T>(light) ?? []),
    ];
  }

  /** The words of the first match. */
  words(tag: string, selector: string): string | undefined {
    return this.all(tag, selector)[0]?.textContent.replace(/\s+/g, ' ').trim();
  }

  script(type: string): unknown {
    const script = this.document.querySelector(`script[type="${type}"]`);
    return script ? JSON.parse(script.textContent) : undefined;
  }
}
