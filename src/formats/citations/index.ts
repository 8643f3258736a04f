export { apa } from './apa.js';
export { bibtex } from './bibtex.js';
export { chicago } from './chicago.js';
export { citationHtml, citationText, type Citation, type CitationPart } from './citation.js';
export { cslItem, cslJson, type CslDate, type CslItem, type CslName } from './csl-json.js';
export { mla } from './mla.js';
export { citedName, type CitedName } from './names.js';
export type { Work } from './work.js';
export { articleWork, commentWork, type CitedPage } from './works-of.js';
