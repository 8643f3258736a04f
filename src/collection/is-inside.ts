import path from 'node:path';

/** Whether a file or a folder is in a folder, however deep, or is that folder itself. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(path.resolve(folder), path.resolve(file));
  return !/^\.\.(?:[\\/]|$)/.test(way) && !path.isAbsolute(way);
}
