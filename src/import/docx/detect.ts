import { officeKind } from '../bytes/office-package.js';
import type { Head } from '../format.js';

/** How sure it is that a file is a document of Word. */
export const detect = ({ bytes }: Head): number => (officeKind(bytes) === 'word' ? 1 : 0);
