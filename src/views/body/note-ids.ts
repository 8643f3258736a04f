// Ids in the light DOM carry a prefix, and these may be printed there.
export const noteId = (number: number): string => `colloquy-note-${number}`;
export const referenceId = (number: number): string => `colloquy-note-${number}-reference`;
