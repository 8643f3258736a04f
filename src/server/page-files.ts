import { chooseLanguage } from '../locales/choose-language.js';
import { isEnglish } from '../locales/is-english.js';
import { embedFiles } from './embed-files.js';

/** What decides which files of the embed a page fetches before anybody does anything. */
export interface PageParts {
  /** The backend, as the element names it. */
  readonly backend?: string;
  /** The address of a discussion as JSON. */
  readonly src?: string;
  /** The language of the page. English if left out. */
  readonly lang?: string;
  /** Whether a server has printed the discussion, with its data. */
  readonly printed?: boolean;
  /** Where it has printed the words of article and comments: `light` if left out. */
  readonly words?: 'light' | 'shadow';
  /** Whether there is an article beside the comments. Left out, where there is a file or printed data. */
  readonly article?: boolean;
}

const readsHtml = [
  'wordpress',
  'waline',
  'isso',
  'remark42',
  'twikoo',
  'artalk',
  'github',
  'hacker-news',
  'discourse',
  'webmention',
  'cusdis',
  'mastodon',
];

/** Whether a part is a table of words: the others have names that are no language tags. */
const isTag = (part: string): boolean => /^[a-z]{2}(-[A-Z]\w+)?$/.test(part);

/** The names of those files, `colloquy.js` first. Each is fetched beside the others, in the one trip after that file. */
export function pageFiles({
  backend = 'local',
  src,
  lang = '',
  printed = false,
  words = 'light',
  article,
}: PageParts): readonly string[] {
  const hasFile = src !== undefined || printed;
  const language = isEnglish(lang) ? undefined : chooseLanguage(lang, Object.keys(embedFiles).filter(isTag));
  const parts = [
    'elements',
    ...(hasFile ? ['read-discussion'] : []),
    ...((article ?? hasFile) ? ['article'] : []),
    ...(printed ? ['hydrate-root'] : []),
    ...(printed && words === 'light' ? ['light-words'] : []),
    ...(backend === 'none' ? [] : [backend, 'conversation-store']),
    ...(readsHtml.includes(backend) ? ['html'] : []),
    ...(language === undefined ? [] : ['languages', language]),
    'reply-form',
  ];
  return [
    'colloquy.js',
    ...new Set(parts.flatMap((part) => (Object.hasOwn(embedFiles, part) ? embedFiles[part]! : []))),
  ];
}
