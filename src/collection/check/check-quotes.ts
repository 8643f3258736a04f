import { partFile, readFrontMatter } from '../../formats/markdown/front-matter.js';
import { Findings } from '../../formats/markdown/finding.js';
import type { Finding } from '../../formats/markdown/index.js';
import type { Body, Discussion, Passage } from '../../model/index.js';
import { findWhole } from '../../quotes/find-passage.js';
import { readBody } from '../../quotes/read-body.js';

/** The quote links of the front matter of which one side no longer says what it said. */
export function changedQuotes(slug: string, discussion: Discussion, index: string): readonly Finding[] {
  const { article, comments = [], quoteLinks = [] } = discussion;
  if (quoteLinks.length === 0) return [];
  const bodies = new Map<string, Body>(comments.map(({ id, body }) => [id, body]));
  if (article) bodies.set(article.id, article.body);
  const { yaml, yamlStart } = partFile(index);
  const findings = new Findings(`${slug}/index.md`, 1, yamlStart);
  const { places } = readFrontMatter(yaml, new Findings(''));
  const texts = new Map<string, string>();
  const textOf = (id: string): string | undefined => {
    const body = bodies.get(id);
    if (body && !texts.has(id)) texts.set(id, readBody(body).text);
    return texts.get(id);
  };
  quoteLinks.forEach((link, index) => {
    const sides = [
      ['from', link.from],
      ['to', link.to],
    ] as const;
    for (const [side, passage] of sides) {
      const place = places.get(`quoteLinks[${index}].${side}`) ?? places.get('quoteLinks');
      const text = textOf(passage.source);
      const words = wordsOf(passage);
      if (text === undefined)
        findings.add('refused', place, 'the id of the essay or of a reply', JSON.stringify(passage.source));
      else if (!findWhole(text, passage))
        findings.add(
          'doubtful',
          place,
          `the words of ${passage.source} that are quoted: ${words}`,
          'a text without them',
          {
            suggestion: 'leave `quoteLinks` out: `colloquy build` finds quotations itself',
          },
        );
    }
  });
  return findings.all;
}

function wordsOf({ selector }: Passage): string {
  const exact = selector.map(([, { exact }]) => exact).join(' … ');
  return JSON.stringify(exact.length > 60 ? `${exact.slice(0, 60)}…` : exact);
}
