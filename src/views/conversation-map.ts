import type { Strings } from '../locales/strings.js';
import { heading } from './heading.js';
import type { MapArc, MapLayout } from './map-layout.js';
import { html, nothing, svg, type TemplateResult, type View } from './template.js';

export interface ConversationMapView {
  readonly strings: Strings;
  readonly headingLevel: number;
  readonly headline: string | undefined;
  /** The language of the headline. */
  readonly language: string | undefined;
  readonly layout: MapLayout;
  readonly nameOf: (id: string) => string;
  readonly permalink: (id: string) => string;
  /** The row whose arcs stand out; -1 for the article's. */
  readonly active: number | undefined;
  readonly onactive: (event: Event) => void;
  readonly onrest: (event: Event) => void;
  readonly onclick: (event: Event) => void;
}

/** Who takes up whom: a list that says it, and beside it a drawing of the same, which adds nothing for those who hear. */
export function conversationMap(view: ConversationMapView): TemplateResult {
  const { strings, layout, onactive, onrest, onclick } = view;
  return html`
    <section
      class=${layout.rowHeight < 20 ? 'dense' : nothing}
      lang=${strings.locale}
      aria-labelledby="heading"
      @pointerover=${onactive}
      @pointerleave=${onrest}
    >
      ${heading(view.headingLevel, strings.map, 'heading')}
      ${essay(view)}
      ${layout.together > 1 ? html`<p class="together">${strings.mapTogether(layout.together)}</p>` : nothing}
      ${layout.arcs.length === 0 ? html`<p class="together">${strings.mapNobody}</p>` : nothing}
      <div class="chart" part="chart">
        ${drawing(view)}
        <ol role="list" @click=${onclick}>${layout.nodes.map((_, row) => entry(view, row))}</ol>
      </div>
      ${legend(view)}
    </section>
  `;
}

function essay({ headline, language, layout, strings, nameOf }: ConversationMapView): View {
  if (headline === undefined) return nothing;
  const by = names(
    layout.arcs.filter(({ to, kind }) => to < 0 && kind === 'quote').map(({ from }) => from),
    layout,
    nameOf,
    strings,
  );
  return html`
    <p class="essay" data-row="-1">
      <cite lang=${language ?? nothing} dir="auto">${headline}</cite>
      ${by ? html`<span class="ties"> ${strings.mapQuotedBy(by)}</span>` : nothing}
    </p>
  `;
}

/** The names of the people in some rows, each once. */
function names(
  rows: readonly number[],
  { nodes }: MapLayout,
  nameOf: (id: string) => string,
  { locale }: Strings,
): string {
  const all = new Set(rows.flatMap((row) => nodes[row]?.ids.map(nameOf) ?? []));
  return new Intl.ListFormat(locale).format(all);
}

function entry({ strings, layout, nameOf, permalink, active }: ConversationMapView, row: number): View {
  const { ids } = layout.nodes[row]!;
  const [first] = ids;
  const arcs = layout.arcs.filter(({ from }) => from === row);
  const ties = arcs.map((arc) => tie(arc, layout, nameOf, strings));
  const words = new Intl.ListFormat(strings.locale, { type: 'unit', style: 'short' }).format(new Set(ties));
  return html`
    <li data-row=${row} ?data-on=${isNear(layout.arcs, row, active)}>
      <a href=${permalink(first!)} data-id=${first}><bdi>${nameOf(first!)}</bdi>${ids.length > 1 ? ` … ${strings.replies(ids.length)}` : nothing}</a>
      ${ties.length > 0 ? html`<span class="ties"> ${words}</span>` : nothing}
    </li>
  `;
}

function tie(
  { kind, to, paragraph }: MapArc,
  { nodes }: MapLayout,
  nameOf: (id: string) => string,
  strings: Strings,
): string {
  const article = paragraph < 0 ? strings.mapArticle : strings.mapParagraph(paragraph + 1);
  const name = to < 0 ? article : nameOf(nodes[to]!.ids[0]!);
  return kind === 'quote'
    ? strings.mapQuotes(name)
    : kind === 'reply'
      ? strings.mapRepliesTo(name)
      : strings.mapNames(name);
}

/** Whether an arc joins two rows. */
const isNear = (arcs: readonly MapArc[], row: number, active: number | undefined): boolean =>
  active !== undefined &&
  (row === active || arcs.some(({ from, to }) => (from === active && to === row) || (to === active && from === row)));

function drawing({ layout, active }: ConversationMapView): View {
  const { width, height, nodes, paragraphs, arcs } = layout;
  const isOn = ({ from, to }: MapArc): boolean => active !== undefined && (from === active || to === active);
  // Arcs that stand out are drawn last, over the others.
  const ordered = [...arcs].sort((a, b) => order[a.kind] - order[b.kind]);
  return html`
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox=${`0 0 ${width} ${height}`}
      width=${`${width / 10}em`}
      height=${`${height / 10}em`}
      ?data-some=${active !== undefined}
    >
      ${paragraphs.map(({ path, isTakenUp }) => svg`<path class=${isTakenUp ? 'taken' : 'paragraph'} d=${path} data-row="-1"></path>`)}
      ${ordered.map((arc) => svg`<path class=${arc.kind} d=${arc.path} ?data-on=${isOn(arc)}></path>`)}
      ${nodes.map(
        ({ ids, x, y }, row) => svg`
        <circle class="node" cx=${x} cy=${y} r=${ids.length > 1 ? 4 : 3} data-row=${row} ?data-on=${isNear(arcs, row, active)}></circle>
      `,
      )}
    </svg>
  `;
}

/** What the lines mean, for those who see them: the list says the same in its own words. */
function legend({ layout, strings }: ConversationMapView): View {
  const said = {
    quote: strings.mapQuotes('…'),
    reply: strings.mapRepliesTo('…'),
    name: strings.mapNames('…'),
  } as const;
  const kinds = (['quote', 'reply', 'name'] as const).filter((one) => layout.arcs.some(({ kind }) => kind === one));
  return kinds.length === 0
    ? nothing
    : html`<p class="legend" aria-hidden="true">${kinds.map((kind) => html`<span><svg viewBox="0 0 24 8" width="24" height="8">${svg`<line class=${kind} x1="1" x2="23" y1="4" y2="4"></line>`}</svg>${said[kind]}</span>`)}</p>`;
}

const order = { name: 0, reply: 1, quote: 2 } as const;
