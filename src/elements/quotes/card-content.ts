import { keyed } from 'lit/directives/keyed.js';
import type { Strings } from '../../locales/strings.js';
import { paragraphs } from '../../quotes/paragraphs.js';
import { excerpt, wordsAfter } from '../../views/quotes/excerpt.js';
import * as views from '../../views/quotes/quote-views.js';
import { html, type View } from '../../views/template.js';
import type { OpenCard } from './quote-card.js';
import { textOf } from './quote-model.js';
import type { QuoteScene } from './quote-scene.js';

/** What a card shows: where a quotation comes from, or who took up a passage. */
export function cardContent(scene: QuoteScene, open: OpenCard | undefined): View {
  const card = open && content(scene, open);
  // Another card is another element: it opens in its own place.
  return card && html`${keyed(open, card)}`;
}

function content(scene: QuoteScene, open: OpenCard): View {
  const quotation = scene.model.quotation(open.id);
  if (!quotation) return undefined;
  if (open.kind === 'takers') return takers(scene, quotation.link.to.source, open.id);
  const { link, to } = quotation;
  const { source } = link.to;
  return views.peekView({
    id: open.id,
    source: placeOf(scene, source, to[0]?.start ?? 0),
    href: scene.passageLink(link.to),
    excerpt: excerpt(scene.model.text(source) ?? '', to),
    language: scene.model.comment(source)?.comment.inLanguage ?? scene.snapshot.article?.inLanguage,
    isModified: link.match === 'modified',
    strings: scene.strings,
  });
}

/** The text by its name, and the paragraph of it, if it has several. */
function placeOf(scene: QuoteScene, source: string, at: number): string {
  const { model, snapshot, strings } = scene;
  const body = (model.comment(source)?.comment ?? snapshot.article)?.body;
  const all = body ? paragraphs(body) : [];
  const index = all.findLastIndex(({ start }) => start <= at);
  const name = scene.nameOf(source);
  return all.length > 1 && index >= 0 ? (strings.paragraphOf?.(name, index + 1) ?? name) : name;
}

function takers(scene: QuoteScene, source: string, id: string): View {
  const passage = scene.model.of(source).passages.find((one) => one.id === id);
  if (!passage) return undefined;
  const strings: Partial<Strings> = scene.strings;
  const count = new Set(passage.by.map(({ link }) => link.from.source)).size;
  const all = passage.by.flatMap(({ link, from }): views.TakerView[] => {
    const found = scene.model.comment(link.from.source);
    if (!found) return [];
    return [
      {
        id: link.from.source,
        name: scene.nameOf(link.from.source),
        href: scene.linkTo(link.from.source),
        words: wordsAfter(textOf(found.comment.body), { start: from[0]!.start, end: from.at(-1)!.end }),
        isModified: link.match === 'modified',
      },
    ];
  });
  return views.takersView(strings.quotedBy?.(count) ?? '', all, strings);
}
