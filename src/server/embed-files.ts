/**
 * The files of `dist/cdn` that come with each part of the embed. The build fills this in: their names follow from what
 * is in them.
 */
export const embedFiles: Readonly<Record<string, readonly string[]>> = {};
