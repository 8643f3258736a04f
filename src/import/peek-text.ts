/** The first piece of a text that says something, and the whole of it. */
export async function peekText(
  text: AsyncIterable<string>,
): Promise<{ readonly first: string; readonly all: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let first = '';
  let isDone = false;
  while (!/[^\s\ufeff]/.test(first) && !isDone) {
    const next = await iterator.next();
    if (next.done) isDone = true;
    else first += next.value;
  }
  async function* all(): AsyncIterable<string> {
    yield first;
    while (!isDone) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  return { first, all: all() };
}

/** The whole of a text. */
export async function wholeText(text: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of text) pieces.push(piece);
  return pieces.join('');
}
