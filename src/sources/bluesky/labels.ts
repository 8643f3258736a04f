import { recordOf, recordsOf, textOf, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';

/** Words for labels, by label. */
export type LabelWords = Readonly<Record<string, string>>;

/** What the labels of a post and of its author ask for. */
export interface Standing {
  /** `members`: only people who have signed in may see it. `moderated`: no one may. */
  readonly hidden?: 'members' | 'moderated';
  /** The label behind which its words are folded. */
  readonly contentWarning?: string;
}

/** Warnings for the labels that everyone on the network knows, as Bluesky words them. */
export const knownWarnings: LabelWords = {
  '!warn': 'Content warning',
  porn: 'Adult content',
  sexual: 'Sexually suggestive',
  nudity: 'Non-sexual nudity',
  'graphic-media': 'Graphic media',
  gore: 'Graphic media',
};

/**
 * Reads the labels on a post, those its author gave it, and those on the account: https://atproto.com/specs/label.
 * Labels on the profile alone are about its picture and its name, save `!no-unauthenticated`. A label that no one
 * here knows is a warning when a moderation service has put it there; from the author it says something else.
 */
export function standingOf(record: unknown, labels: unknown, author: JsonRecord, warnings: LabelWords): Standing {
  const found = new Set<string>();
  const own = recordsOf(recordOf(recordOf(record).labels).values);
  let isModerated = false;
  for (const { val, src, uri, neg, exp } of [...recordsOf(labels), ...own, ...recordsOf(author.labels)]) {
    const label = textOf(val);
    if (neg === true || Date.parse(textOf(exp)) < Date.now()) continue;
    if (label === '!no-unauthenticated') return { hidden: 'members' };
    if (textOf(uri).endsWith('/app.bsky.actor.profile/self')) continue;
    if (label === '!hide' || label === '!takedown') isModerated = true;
    const isFromOthers = src && src !== author.did && !label.startsWith('!');
    const name = isFromOthers ? label.replaceAll('-', ' ') : '';
    found.add(singleLine(Object.hasOwn(warnings, label) ? warnings[label] : name));
  }
  const contentWarning = [...found].filter(Boolean).join(', ');
  return isModerated ? { hidden: 'moderated' } : contentWarning ? { contentWarning } : {};
}
