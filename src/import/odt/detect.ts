import { officeKind } from '../bytes/office-package.js';
import type { Head } from '../format.js';

/** How sure it is that a file is an OpenDocument text, as LibreOffice writes it. */
export const detect = ({ bytes }: Head): number => (officeKind(bytes) === 'open-document' ? 1 : 0);
