export { findPassage, piecesOf, type PassagePiece } from './find-passage.js';
export { passageLink, readPassageLink, textFragment, type PassageAddress } from './passage-link.js';
export { passage } from './selectors.js';
