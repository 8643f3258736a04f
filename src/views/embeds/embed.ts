import type { Inline } from '../../model/body.js';
import { html, nothing, type TemplateResult, type View } from '../template.js';
import { siteOf, type Player } from './player.js';

/** Which players of an article its reader has asked for. */
export interface Players {
  isPlaying(key: string): boolean;
  /** What a button does that asks for a player. */
  play(key: string): (event: Event) => void;
  /** Forgets all others: what they belonged to is not shown any more. */
  keep(keys: ReadonlySet<string>): void;
}

/** A link to something that plays, as it is shown. */
export interface Embed {
  readonly player: Player;
  /** Tells it from others in the same article. */
  readonly key: string;
  /** What its link says. */
  readonly title: string;
  /** The link itself, as a view. */
  readonly words: View;
}

/** What a reader needs to play it on the page. */
export interface Playing {
  readonly showEmbed: (site: string) => string;
  /** Left out where a server prints. */
  readonly players: Players | undefined;
}

/**
 * What a frame may do: run its own scripts in its own origin, and open a page of its site. Not lead the reader's page
 * elsewhere. The analyzer of templates knows `sandbox` with one token only, hence the type.
 */
const may =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms' as 'allow-scripts';
const features = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

/** A link to something that plays: a card with its words and its site, and, where the page wants it, a button that plays it. */
export function embed({ player, key, title, words }: Embed, playing: Playing | undefined): TemplateResult {
  const place = playing ? html`<div class="player">${shown(player, key, title, playing)}</div>` : nothing;
  return html`<div class="embed" part="embed" data-shape=${playing ? player.shape : nothing}>${place}<p>${words}<span class="site" data-colloquy-aside> ${siteOf(player.page)}</span></p></div>`;
}

/** YouTube plays nothing for a page that does not name its origin. */
function shown({ src }: Player, key: string, title: string, { showEmbed, players }: Playing): TemplateResult {
  if (players?.isPlaying(key))
    return html`<iframe src=${src} title=${title} sandbox=${may} allow=${features} referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
  const words = showEmbed(siteOf(src));
  return html`<button class="play" type="button" aria-label=${`${words} – ${title}`} @click=${players?.play(key)}><span class="triangle" aria-hidden="true"></span><span>${words}</span></button>`;
}

/** What a line says, without its marks. */
export const wordsOf = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      const { value = '', children = [] } = node as { readonly value?: string; readonly children?: readonly Inline[] };
      return value + wordsOf(children);
    })
    .join('');
