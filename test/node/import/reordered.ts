import { isFields } from '../../../src/import/json/values.js';

/** The same export with its comments in another order, where it has more than one; nothing where that is not known. */
export function reordered({ format, input }: { readonly format: string; readonly input: string }): {
  readonly reordered?: string;
} {
  const text = other(format, input);
  return text === undefined || text === input ? {} : { reordered: text };
}

function other(format: string, text: string): string | undefined {
  const name = ({ wxr: 'wp:comment', disqus: 'post', feed: 'entry' } as Readonly<Record<string, string>>)[format];
  if (name !== undefined) return turnedElements(text, name);
  if (/^\s*[[{]/.test(text)) return turnedJson(format, text);
  return undefined;
}

/** Elements of one name stand in each other's places, the last first. */
function turnedElements(text: string, name: string): string {
  const pattern = new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g');
  const all = [...text.matchAll(pattern)].map(([element]) => element);
  return text.replace(pattern, () => all.pop()!);
}

function turnedJson(format: string, text: string): string | undefined {
  try {
    return JSON.stringify(turned(JSON.parse(text), format === 'reddit'));
  } catch {
    const lines = text.trim().split('\n');
    // The first line may say what the others are.
    const isHead = /^#|"version"|^\{"users"/.test(lines[0]!);
    const rows = isHead ? lines.slice(1) : lines;
    return `${[...(isHead ? [lines[0]!] : []), ...rows.reverse()].join('\n')}\n`;
  }
}

/** Lists of objects from their end to their beginning; that of Reddit begins with the page; what stands above a post of Mastodon is no comment. */
function turned(value: unknown, isKept: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((one) => turned(one, false));
    return !isKept && items.every(isFields) ? items.reverse() : items;
  }
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'ancestors' ? one : turned(one, false)]),
  );
}
