import type { CheckedReply } from '../check-reply.js';
import type { ReplyLimit } from '../options.js';

/** Which replies a moderator reads before everyone does. None by default; each rule holds on its own. */
export interface HoldRules {
  /**
   * Words and phrases, wherever a reply or its writer's name, website or e-mail address has them: whole words, in whatever
   * case and with or without accents. One that ends in `*` is found where a word begins with it.
   */
  readonly words?: readonly string[];
  /** More links than so many, 0 for any at all. */
  readonly links?: number;
  /** More replies than so many from one address in so many seconds. */
  readonly rate?: ReplyLimit;
  /**
   * Those of writers of whom nothing was published yet. The same writer is one with the same e-mail address, or, where
   * there is none, with the same name and website.
   */
  readonly newWriters?: boolean;
}

/** Why a reply is held: by a rule, or because all are. */
export type HeldFor = 'every' | 'words' | 'links' | 'rate' | 'new-writer';

/** What the words of a reply alone give reason for. */
export function reasonsInWords(
  { text, name, website, email }: CheckedReply,
  { words = [], links }: HoldRules,
): readonly HeldFor[] {
  const said = folded([text, name, website, email].filter((part) => part !== null).join('\n'));
  return [
    ...(words.some((word) => patternOf(word)?.test(said)) ? ['words' as const] : []),
    ...(links !== undefined && countLinks(text) > links ? ['links' as const] : []),
  ];
}

// A bare domain is no link on the page, and is not counted as one.
const countLinks = (text: string): number => text.match(/https?:\/\/|(?<!\/\/)\bwww\./gi)?.length ?? 0;

/** Accents of Latin, Greek and Cyrillic letters, and what has no width: neither hides a word. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .toLowerCase();

const patterns = new Map<string, RegExp | undefined>();

/** These are written without spaces: a word of them may stand in the middle of letters. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const inWord = String.raw`[[\p{L}\p{M}\p{N}]--[${spaceless}]]`;

function patternOf(word: string): RegExp | undefined {
  if (patterns.has(word)) return patterns.get(word);
  const begins = word.trim().endsWith('*');
  const said = folded(word.trim().replace(/\*$/, ''));
  const escaped = said.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
  const isLetter = new RegExp(inWord, 'v');
  const [first = '', last = ''] = [[...said].at(0), [...said].at(-1)];
  const pattern =
    said === ''
      ? undefined
      : new RegExp(
          (isLetter.test(first) ? `(?<!${inWord})` : '') +
            escaped +
            (isLetter.test(last) && !begins ? `(?!${inWord})` : ''),
          'v',
        );
  patterns.set(word, pattern);
  return pattern;
}
