import type { ShownCitation } from '../../views/citation-panel.js';
import type { Cited } from './cited.js';
import { lastingAddress, siteName, today } from './page-facts.js';

/** How every style cites a comment or an essay on this page. */
export async function citationsOf({ comment, article, people, address, language }: Cited): Promise<ShownCitation[]> {
  const { apa, articleWork, bibtex, chicago, commentWork, cslJson, mla } =
    await import('../../formats/citations/index.js');
  const page = {
    people,
    // A fragment belongs to the address that lasts; what a router writes is an address of its own.
    url: address === '' || address.startsWith('#') ? lastingAddress() + address : new URL(address, location.href).href,
    site: siteName(),
    title: document.title,
    language,
    accessed: today(),
  };
  const work = comment ? commentWork(comment, article, page) : article && articleWork(article, page);
  if (!work) return [];
  return [
    { style: 'APA 7', words: apa(work), isCode: false },
    { style: 'MLA 9', words: mla(work), isCode: false },
    { style: 'Chicago 17', words: chicago(work), isCode: false },
    { style: 'BibTeX', words: [bibtex(work).trimEnd()], isCode: true },
    { style: 'CSL-JSON', words: [cslJson(work).trimEnd()], isCode: true },
  ];
}
