import type { Body } from './body.js';

interface Node {
  readonly type: string;
  readonly identifier?: string;
  readonly children?: readonly Node[];
}

const isNote = ({ type }: Node): boolean => type === 'footnoteDefinition';

/**
 * The body as it is read: its footnotes stand behind the text, in the order in which the text and the notes before them
 * refer to them, and those that nothing refers to at the end. A body without footnotes is returned as it is.
 */
export function notesLast(body: Body): Body {
  const notes = body.children.filter(isNote);
  if (!notes[0]) return body;
  const text = body.children.filter((block) => !isNote(block));
  const referred = new Set<Node>();
  const read = (nodes: readonly Node[]): void => {
    // A stack instead of recursion: a body may nest deeper than the call stack.
    const unread = [...nodes].reverse();
    for (let node = unread.pop(); node; node = unread.pop()) {
      const { type, identifier, children = [] } = node;
      const note = type === 'footnoteReference' && notes.find((one: Node) => one.identifier === identifier);
      if (note) referred.add(note);
      for (const child of children.toReversed()) unread.push(child);
    }
  };
  read(text);
  // A set that grows while it is read gives what is new in its turn.
  for (const note of referred) read([note]);
  return { ...body, children: [...text, ...(new Set([...referred, ...notes]) as ReadonlySet<(typeof notes)[0]>)] };
}
