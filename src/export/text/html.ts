import type { Block, Body, Image, Inline, ListItem, Table } from '../../model/body.js';
import { isBlank } from '../../model/is-blank.js';
import { notesLast } from '../../model/notes-last.js';
import type { Person } from '../../model/person.js';
import { safeImageUrl, safeUrl } from '../../model/safe-url.js';
import { mathHtml } from './math.js';
import { escapeHtml } from './xml.js';

export interface HtmlOptions {
  readonly people: ReadonlyMap<string, Person>;
  /**
   * `tags` puts each paragraph into a `<p>`; `blank-lines` is the way in which WordPress stores what readers write:
   * paragraphs are parted by an empty line, and a line feed is a break.
   */
  readonly paragraphs?: 'tags' | 'blank-lines';
  /** The value of `rel` of each link. */
  readonly rel?: string;
  /** What the ids of footnotes begin with, so that two texts on a page share none. */
  readonly prefix?: string;
}

/**
 * A body as HTML. Everything a body can hold has its element; there is no other. Addresses pass the allow-list once more,
 * and what does not pass is its words alone.
 */
export function htmlOf(body: Body, options: HtmlOptions): string {
  return new HtmlWriter(options).body(body);
}

class HtmlWriter {
  readonly #options: HtmlOptions;
  readonly #notes = new Map<string, number>();

  constructor(options: HtmlOptions) {
    this.#options = options;
  }

  body(body: Body): string {
    const { children } = notesLast(body);
    const notes = children.filter((block) => block.type === 'footnoteDefinition');
    notes.forEach(({ identifier }, index) => this.#notes.set(identifier, index + 1));
    const text = this.#blocks(children.filter((block) => block.type !== 'footnoteDefinition'));
    if (notes.length === 0) return text;
    const items = notes.map((note) => `<li id="${this.#note(note.identifier)}">${this.#blocks(note.children)}</li>`);
    return [text, `<hr>`, `<ol>\n${items.join('\n')}\n</ol>`].filter(Boolean).join(this.#gap);
  }

  get #gap(): string {
    return this.#options.paragraphs === 'blank-lines' ? '\n\n' : '\n';
  }

  #note(identifier: string): string {
    return escapeHtml(`${this.#options.prefix ?? ''}note-${this.#notes.get(identifier) ?? identifier}`);
  }

  #blocks(blocks: readonly Block[]): string {
    return blocks
      .map((block) => this.#block(block))
      .filter(Boolean)
      .join(this.#gap);
  }

  #block(node: Block): string {
    switch (node.type) {
      case 'paragraph': {
        const line = this.#line(node.children);
        return this.#options.paragraphs === 'blank-lines' ? line : `<p>${line}</p>`;
      }
      case 'heading':
        return `<h${node.depth}>${this.#line(node.children)}</h${node.depth}>`;
      case 'blockquote': {
        const by = node.data && this.#options.people.get(node.data.attribution);
        const said = by && !isBlank(by.name) ? `<cite>${escapeHtml(by.name)}</cite>` : '';
        const parts = [this.#blocks(node.children), said && this.#paragraph(`— ${said}`)];
        return `<blockquote>${parts.filter(Boolean).join(this.#gap)}</blockquote>`;
      }
      case 'list': {
        const items = node.children.map((item) => `<li>${this.#item(item)}</li>`).join('\n');
        const start = node.start === undefined || node.start === 1 ? '' : ` start="${Number(node.start)}"`;
        return node.ordered ? `<ol${start}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
      }
      case 'code': {
        const language = node.lang ? ` class="language-${escapeHtml(node.lang)}"` : '';
        return `<pre><code${language}>${escapeHtml(node.value)}</code></pre>`;
      }
      case 'math':
        return mathHtml(node) ?? `<pre><code class="language-math math-display">${escapeHtml(node.value)}</code></pre>`;
      case 'thematicBreak':
        return '<hr>';
      case 'image':
        return this.#paragraph(this.#image(node));
      case 'table':
        return this.#table(node);
      case 'figure': {
        const [shown, caption] = node.children;
        const inside = shown.type === 'image' ? this.#image(shown) : this.#table(shown);
        return `<figure>${inside}<figcaption>${this.#line(caption.children)}</figcaption></figure>`;
      }
      case 'defList': {
        const parts = node.children.map((child) =>
          child.type === 'defListTerm'
            ? `<dt>${this.#line(child.children)}</dt>`
            : `<dd>${this.#blocks(child.children)}</dd>`,
        );
        return `<dl>\n${parts.join('\n')}\n</dl>`;
      }
      case 'footnoteDefinition':
        return this.#blocks(node.children);
    }
  }

  #paragraph(line: string): string {
    return !line || this.#options.paragraphs === 'blank-lines' ? line : `<p>${line}</p>`;
  }

  #item({ checked, children }: ListItem): string {
    const box = checked === undefined ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}> `;
    // A single paragraph needs no tags of its own.
    const [only] = children;
    return (
      box + (children.length === 1 && only!.type === 'paragraph' ? this.#line(only!.children) : this.#blocks(children))
    );
  }

  #table({ children, align = [] }: Table): string {
    const rows = children.map((row, index) => {
      const tag = index === 0 ? 'th' : 'td';
      const cells = row.children.map((cell, column) => {
        const side = align[column];
        return `<${tag}${side ? ` align="${side}"` : ''}>${this.#line(cell.children)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>\n<thead>${rows[0] ?? ''}</thead>\n<tbody>\n${rows.slice(1).join('\n')}\n</tbody>\n</table>`;
  }

  #image({ url, alt, title, width, height }: Image): string {
    const src = safeImageUrl(url);
    if (src === undefined) return escapeHtml(alt);
    const attributes = Object.entries({ src, alt, title, width, height });
    return `<img${attributes.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(`${value}`)}"`)).join('')}>`;
  }

  #line(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: Inline): string {
    switch (node.type) {
      case 'text':
        // A line feed within a text is white space; where line feeds are breaks, it must not become one.
        return escapeHtml(node.value.replace(/\s*[\r\n]+\s*/g, ' '));
      case 'break':
        return this.#options.paragraphs === 'blank-lines' ? '\n' : '<br>';
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'inlineMath':
        return mathHtml(node) ?? `<code class="language-math math-inline">${escapeHtml(node.value)}</code>`;
      case 'emphasis':
        return `<em>${this.#line(node.children)}</em>`;
      case 'strong':
        return `<strong>${this.#line(node.children)}</strong>`;
      case 'delete':
        return `<del>${this.#line(node.children)}</del>`;
      case 'superscript':
        return `<sup>${this.#line(node.children)}</sup>`;
      case 'subscript':
        return `<sub>${this.#line(node.children)}</sub>`;
      case 'link': {
        const href = safeUrl(node.url);
        const words = this.#line(node.children);
        if (href === undefined) return words;
        const { rel } = this.#options;
        const title = node.title === undefined ? '' : ` title="${escapeHtml(node.title)}"`;
        return `<a href="${escapeHtml(href)}"${title}${rel === undefined ? '' : ` rel="${rel}"`}>${words}</a>`;
      }
      case 'image':
        return this.#image(node);
      case 'footnoteReference': {
        const number = this.#notes.get(node.identifier);
        return number === undefined
          ? escapeHtml(`[${node.label ?? node.identifier}]`)
          : `<sup><a href="#${this.#note(node.identifier)}">${number}</a></sup>`;
      }
    }
  }
}
