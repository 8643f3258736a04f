import { nearest } from '../formats/markdown/nearest.js';
import type { Finding } from '../formats/markdown/index.js';
import type { Reference } from './addresses.js';

/** The pictures that a text shows and that are not in its folder. Those of other folders are not looked for. */
export const missingPictures = (references: readonly Reference[], files: readonly string[]): readonly Finding[] =>
  references
    .filter(({ use, path }) => use === 'picture' && !path.startsWith('../') && !files.includes(plain(path)))
    .map(({ file, line, column, path, address }): Finding => {
      const other = files.find((one) => one.toLowerCase() === plain(path).toLowerCase()) ?? nearest(plain(path), files);
      return {
        ...{ severity: 'refused', file, line, column },
        expected: 'a picture in the folder of the essay',
        got: `no file ${JSON.stringify(address)}`,
        ...(other !== undefined && { suggestion: encodeURI(other) }),
      };
    });

const plain = (path: string): string => path.replace(/^(?:\.\/)+/, '');
