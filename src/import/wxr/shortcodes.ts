import type { ImportLog } from '../import-log.js';
import type { InputPlace } from '../raw.js';

const escaped = (text: string): string =>
  text
    .replace(/&(?!\w+;|#\d+;|#x[\da-f]+;)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g)].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      a ?? b ?? c ?? '',
    ]),
  );

type Rule = (attributes: Readonly<Record<string, string>>, content: string) => string;

const code: Rule = ({ language, lang }, content) =>
  `<pre><code${language || lang ? ` class="language-${escaped(language || lang || '').replaceAll('"', '')}"` : ''}>${/&(?:lt|gt|amp);/.test(content) ? content : escaped(content)}</code></pre>`;

const player: Rule = ({ src, mp4, mp3, m4v, ogg, webm }, content) => {
  const address = src || mp4 || mp3 || m4v || ogg || webm || content.trim();
  return address ? `<p><a href="${escaped(address).replaceAll('"', '&quot;')}">${escaped(address)}</a></p>` : '';
};

/** The shortcodes of WordPress itself, and those that many plugins share. */
const rules: Readonly<Record<string, Rule>> = {
  caption: ({ caption }, content) => {
    const [, picture = content, words = ''] =
      /^\s*((?:<a\s[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content) ?? [];
    const line = words.trim() || (caption ?? '');
    return line ? `<figure>${picture}<figcaption>${line}</figcaption></figure>` : picture;
  },
  code,
  sourcecode: code,
  embed: player,
  audio: player,
  video: player,
  quote: (_, content) => `<blockquote>${content}</blockquote>`,
};

const known = ['wp_caption', 'caption', 'code', 'sourcecode', 'embed', 'audio', 'video', 'quote'];
const form = new RegExp(`(\\[?)\\[(${known.join('|')})((?:\\s[^\\]]*)?)\\](?:([\\s\\S]*?)\\[/\\2\\])?(\\]?)`, 'gi');

/** HTML in which the shortcodes that are known are what they show. Others stay as they are typed, and are told. */
export function withoutShortcodes(html: string, place: InputPlace, id: string, log: ImportLog): string {
  if (!html.includes('[')) return html;
  const read = html.replace(
    form,
    (all, before: string, name: string, attributes: string, content: string | undefined, after: string) => {
      // Two brackets escape a shortcode: it is shown as text.
      if (before && after) return all.slice(1, -1);
      const rule = rules[name.toLowerCase().replace('wp_', '')]!;
      const isPaired = content !== undefined;
      if (!isPaired && !/^(?:audio|video|embed)$/i.test(name)) return all;
      return `${before}${rule(attributesOf(attributes), content ?? '')}${after}`;
    },
  );
  const others = new Set(
    [
      ...read.matchAll(
        /(?<!\[)\[([a-z][\w-]*)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\[\/([a-z][\w-]*)\]/gi,
      ),
    ].map(([, open, close]) => open ?? close!),
  );
  for (const name of others)
    log.add('wxr/shortcode', 'changed', place, {
      id,
      expected: 'a shortcode of WordPress itself',
      got: `[${name}]`,
      is: 'the text as it is typed',
    });
  return read;
}
