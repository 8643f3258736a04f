import type { Addition, Mark } from '../../views/quotes/decorate.js';
import * as views from '../../views/quotes/quote-views.js';
import type { TemplateResult } from '../../views/template.js';
import type { TakenUp } from './quote-model.js';
import type { QuoteScene } from './quote-scene.js';

/** A key that changes when a text has to be rendered with other decorations. */
export function decorationsKey(scene: QuoteScene, id: string): string {
  const { quotations, passages } = scene.model.of(id);
  const target = scene.target();
  return JSON.stringify([
    scene.strings.locale,
    quotations.map(({ link, from, to }) => [link.id, link.match, scene.nameOf(link.to.source), from, to]),
    passages.map(({ ranges, by }) => [ranges, by.map(({ link }) => link.id)]),
    scene.model.addressees(id),
    target?.source === id && [target.ranges, scene.followed?.id],
    scene.strings.quotedBy !== undefined,
  ]);
}

/** The quotations in a text, the passages of it that others quote, and the target passage. */
export function marksIn(scene: QuoteScene, id: string): Mark[] {
  const { quotations, passages } = scene.model.of(id);
  const target = scene.target();
  const marks: Mark[] = [];
  const passage = (name: string, isTarget: boolean, ranges: TakenUp['ranges']): void => {
    for (const range of ranges) marks.push({ ...range, wrap: () => views.passageView(name, isTarget) });
  };
  if (target?.source === id) passage('target', true, target.ranges);
  for (const { id: name, ranges } of passages) passage(name, false, ranges);
  for (const { link, from } of quotations) {
    const changes = link.match === 'modified' && scene.strings.quotedWithChanges;
    const source = scene.strings.quotationFrom?.(scene.nameOf(link.to.source)) ?? '';
    const view = {
      id: link.id,
      href: scene.passageLink(link.to),
      description: changes ? `${source} (${changes})` : source,
    };
    let begun = false;
    const wrap: Mark['wrap'] = (isFirst, isInLink) => {
      const made = views.quoteView(view, isFirst && !begun, isInLink);
      begun = true;
      return made;
    };
    const below = (): TemplateResult | undefined => {
      if (begun) return undefined;
      begun = true;
      return views.codeSourceView(view);
    };
    for (const range of from) marks.push({ ...range, wrap, below });
  }
  return marks;
}

/** The notes in a text, and the link back to the quotation that the reader followed. */
export function additionsTo(scene: QuoteScene, id: string): Addition[] {
  const target = scene.target();
  const { quotedBy, backToReply } = scene.strings;
  const notes = scene.model.of(id).passages.map(({ id: name, ranges, by }): Addition => {
    const count = new Set(by.map(({ link }) => link.from.source)).size;
    return { at: ranges.at(-1)!.end, view: views.noteView(name, scene.number(count), quotedBy?.(count) ?? '') };
  });
  const { followed } = scene;
  const from = followed && scene.model.comment(followed.from.source);
  const end = target?.source === id && target.ranges.at(-1)?.end;
  if (!from || !end) return notes;
  const words = backToReply?.(scene.number(from.number)) ?? '';
  return [...notes, { at: end, view: views.backView(scene.passageLink(followed.from), words) }];
}
