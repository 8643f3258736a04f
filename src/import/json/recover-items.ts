import { closeJson, endOfString, parsed } from './close-json.js';

/** Something found in a damaged text: a value, or what cannot be read. */
export type Recovered = { readonly value: unknown; readonly isWhole: boolean } | { readonly text: string };

/**
 * What can be read of damaged JSON. Items of one list begin with the same key, and each line of JSON lines is a value of
 * its own: there the text is parted, so that a damaged item does not take those after it along.
 */
export function* recoverItems(text: string, isItem: boolean, isWhole: boolean): Iterable<Recovered> {
  const parts = (isItem ? itemsOf(text) : linesOf(text)).filter((part) => part.trim());
  for (const [index, part] of parts.entries()) {
    const own = part.slice(0, balancedEnd(part));
    const found = parsed(own);
    if (found && typeof found.value === 'object') yield { value: found.value, isWhole: true };
    else if (!isItem && !isWhole && index === parts.length - 1) {
      const closed = parsed(closeJson(part));
      if (closed) yield { value: closed.value, isWhole: false };
      else yield { text: part };
    } else yield { text: part };
  }
}

function itemsOf(text: string): readonly string[] {
  const [, key] = /^\s*\{\s*"([^"\\]{1,60})"\s*:/.exec(text) ?? [];
  if (key === undefined) return [text];
  const start = new RegExp(`[,}\\]"\\s]\\s*(\\{\\s*"${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"\\s*:)`, 'g');
  const parts: string[] = [];
  let from = 0;
  for (const found of text.matchAll(start)) {
    const at = found.index + found[0].length - found[1]!.length;
    if (at <= from) continue;
    parts.push(text.slice(from, at));
    from = at;
  }
  return [...parts, text.slice(from)];
}

/** Lines where each begins a value, as in JSON lines; else the whole. */
function linesOf(text: string): readonly string[] {
  const parts = text.split(/\n(?=\{)/);
  return parts.length > 1 ? parts : [text];
}

/** Where the value ends that a text begins with; its length where it does not. */
function balancedEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = (endOfString(text, at) ?? text.length) - 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}
