/** What is named of where the comments of an element are, by attributes or properties. */
export interface Named {
  readonly backend?: unknown;
  readonly endpoint?: unknown;
  readonly thread?: unknown;
  readonly source?: unknown;
}

/** What to write so that an element has something to show. */
const remedies: Readonly<Record<string, string>> = {
  'colloquy-discussion':
    'Write src="essay.json", or backend="…" endpoint="…" thread="auto", or set its property `data`.',
  'colloquy-article': 'Put it into a <colloquy-discussion> that has an article, or set its property `article`.',
  'colloquy-thread':
    'Write backend="…" endpoint="…" thread="auto", or put it into a <colloquy-discussion>, or set its property `comments`.',
  'colloquy-reply-form':
    'Write backend="…" endpoint="…" thread="auto", or put it into a <colloquy-discussion> or <colloquy-thread>, or set its property `source`.',
  'colloquy-count': 'Write thread="/post/" and, where replies are not kept on this device, backend="…" endpoint="…".',
  'colloquy-map': 'Put it into a <colloquy-discussion>, or set its properties `article` and `comments`.',
};

/** What an element that has nothing to show lacks, and whether the page has named a part of it, and forgotten the rest. */
export interface Remedy {
  readonly words: string;
  readonly isHalf: boolean;
}

/** What to write on an element that has nothing to show. */
export function remedyFor(tag: string, { backend, endpoint, thread, source }: Named): Remedy {
  // A count is of this device where no backend is named.
  const isCount = tag === 'colloquy-count';
  const where = source
    ? '`source`'
    : backend && !(isCount && backend === 'local')
      ? `backend=${JSON.stringify(backend)}`
      : endpoint
        ? `endpoint=${JSON.stringify(endpoint)}`
        : undefined;
  if (where && !thread) {
    return {
      words: `It has ${where}, and no thread. Write thread=${isCount ? '"/post/", the path of the article' : '"auto" for the path of this page, or another name'}.`,
      isHalf: true,
    };
  }
  if (thread && !where && !isCount) {
    return {
      words: `It has thread=${JSON.stringify(thread)}, and no backend. Write backend="…" endpoint="…", or backend="local" to keep replies on the reader’s device.`,
      isHalf: true,
    };
  }
  return { words: remedies[tag] ?? '', isHalf: false };
}
