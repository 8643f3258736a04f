import type { Strings } from '../../locales/strings.js';
import type { Body } from '../../model/body.js';
import type { SourceError } from '../../model/source-error.js';
import { blocks } from '../../views/body/blocks.js';
import { headingLevel } from '../../views/heading.js';
import { h, type View } from '../../views/view.js';

/** From here on the form says how many characters are left. */
const nearLimit = 200;

/** For those who cannot see a notice appear. It stands there before it says anything: only a change is announced. */
export const announcement = (words: string): View => h('p', { class: 'visually-hidden', 'aria-live': 'polite' }, words);

/** Something the reader should know, with one thing to do about it. By its name it stays the same while others come and go. */
export function notice(name: string, words: string, label?: string, onclick?: () => void): View {
  return h(
    'div',
    { class: `notice ${name}`, part: 'notice' },
    h('p', null, words),
    label && h('button', { class: 'plain', type: 'button', onclick }, label),
  );
}

/** The reply as it will look. */
export function preview({ children }: Body, strings: Strings, level: number): View {
  return h(
    'div',
    { class: 'body preview', part: 'preview', dir: 'auto', role: 'region', 'aria-label': strings.preview },
    children.length > 0 ? blocks(children, { people: new Map(), headingLevel: headingLevel(level) }) : h('p', null, strings.nothingToPreview),
  );
}

/** How many characters are left, once there are few. */
export function count(left: number, strings: Strings): View {
  if (left > nearLimit) return undefined;
  return left < 0
    ? h('span', { id: 'count', class: 'over' }, strings.charactersOver(-left))
    : h('span', { id: 'count' }, strings.charactersLeft(left));
}

/** Why a reply was not sent, in our words and the server's, and every way on. */
export function failure(error: SourceError, strings: Strings, useWayOut: () => void): View {
  const { kind, said, retryAfter, wayOut } = error;
  const isLost = kind === 'lost';
  const why = [strings.sourceError[kind], said && strings.said(said), retryAfter && strings.waitSeconds(retryAfter), strings.textKept];
  return h(
    'div',
    { class: 'notice error', part: 'notice', role: 'alert' },
    h('p', null, !isLost && [h('strong', null, strings.sendFailed), ' '], why.filter(Boolean).join(' ')),
    h('button', { class: 'plain', type: 'submit' }, isLost ? strings.sendAgain : strings.retry),
    wayOut && h('button', { class: 'plain elsewhere', type: 'button', onclick: useWayOut }, wayOut.fields ? strings.postOnSite : strings.goToSite),
  );
}
