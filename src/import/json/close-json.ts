/** What a text of JSON that ends too early holds: all members that are whole, with every open list and object closed. */
export function closeJson(text: string): string {
  const stack: string[] = [];
  let end = 0;
  let closers = '';
  const isSafe = (at: number): void => {
    end = at;
    closers = [...stack].reverse().join('');
  };
  let expectsKey = false;
  let at = 0;
  while (at < text.length) {
    const sign = text[at]!;
    if (sign === '"') {
      const after = endOfString(text, at);
      if (after === undefined) break;
      at = after;
      if (!expectsKey) isSafe(at);
    } else if (sign === '{' || sign === '[') {
      stack.push(sign === '{' ? '}' : ']');
      expectsKey = sign === '{';
      at += 1;
      isSafe(at);
    } else if (sign === '}' || sign === ']') {
      stack.pop();
      expectsKey = false;
      at += 1;
      isSafe(at);
      if (stack.length === 0) break;
    } else if (sign === ',') {
      expectsKey = stack.at(-1) === '}';
      at += 1;
    } else if (sign === ':') {
      expectsKey = false;
      at += 1;
    } else if (/\s/.test(sign)) at += 1;
    else {
      const start = at;
      while (at < text.length && !/[\s,\]}:"{[]/.test(text[at]!)) at += 1;
      // A number that the end cuts is another number.
      if (at < text.length && at > start) isSafe(at);
    }
  }
  return text.slice(0, end) + closers;
}

/** Where a string ends that begins with a quotation mark; undefined where it does not. */
export function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
}

/** Parses JSON; undefined where it is none. */
export function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
