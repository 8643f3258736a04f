import { foreignWords } from '../locales/foreign-words.js';
import type { Article } from '../model/article.js';
import type { Person } from '../model/person.js';
import { articleBody, articleHeader, articleSlots, articleView, type ArticleView } from '../views/article.js';
import { inLight } from '../views/light.js';
import { essayParts } from '../views/essay-parts.js';
import { needsEssayParts } from '../views/needs-essay-parts.js';
import { replyForm } from '../views/reply-form.js';
import { essayStyles } from '../views/styles/essay-styles.js';
import { richStyles } from '../views/styles/rich-styles.js';
import type { View } from '../views/template.js';
import type { Settings } from './check-options.js';
import { escapeValue } from './escape.js';
import type { FormOptions } from './options.js';
import { printTemplate } from './print-template.js';
import { printStyles, type PrintedTag } from './styles.js';

/** What is the same for all of a discussion's elements. */
export type People = ReadonlyMap<string, Person>;

/** Where the HTML of a declarative shadow root begins and ends. */
export const rootStart = '<template shadowrootmode="open">';
export const rootEnd = '</template>';

/** Words in the light DOM, which a slot of their element hands on. */
export interface Words {
  readonly slot: string;
  readonly html: string;
  readonly lang?: string | undefined;
}

/** Where they begin and end. */
export const wordsStart = (slot: string, lang?: string): string =>
  startTag('div', { class: 'colloquy-words', slot, lang, 'data-colloquy-printed': '' });
export const wordsEnd = '</div>';

/** A start tag. */
export function startTag(tag: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  let html = `<${tag}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) html += ` ${name}="${escapeValue(`${value}`)}"`;
  }
  return `${html}>`;
}

/** What stands in the shadow root of an element. */
export const inRoot = (tag: PrintedTag, view: View, settings: Settings, ownStyles = ''): string =>
  printStyles(tag, settings, ownStyles) + printTemplate(view);

const essay = essayParts();

/** What stands in the shadow root of the article. */
export function articleRoot(article: Article, people: People, settings: Settings): string {
  const view = articleView(viewOf(article, people, settings), settings.words === 'light');
  return inRoot(
    'colloquy-article',
    view,
    settings,
    needsEssayParts(article, settings.contents) ? richStyles + essayStyles : undefined,
  );
}

/** The words of the article, as children of its element. */
export function articleWords(article: Article, people: People, settings: Settings): readonly Words[] {
  const view = viewOf(article, people, settings);
  const { header, body } = articleSlots;
  const lang = article.inLanguage;
  return [
    { slot: header, lang, html: printTemplate(inLight(articleHeader(view, true))) },
    { slot: body, lang, html: printTemplate(inLight(articleBody(view))) },
  ];
}

const viewOf = (article: Article, people: People, settings: Settings): ArticleView => {
  const { strings, locale, timeZone, headingLevel, contents, embeds } = settings;
  const common = { article, people, strings, locale, timeZone, headingLevel, contents, embeds };
  return { ...common, ...(needsEssayParts(article, contents) && { essay }) };
};

/** What the reader's own browser asks, where no other source is named. */
const usual = { name: 'required', email: 'absent', website: 'optional' } as const;

/** Where replies are kept if nothing is said of it. */
const reachOf = (backend = 'local'): 'device' | 'public' => (backend === 'local' ? 'device' : 'public');

/** What stands in the shadow root of the form. */
export function formRoot({ action, hidden = {}, fields = {}, reach }: FormOptions, settings: Settings): string {
  const { strings, headingLevel, backend } = settings;
  const view = replyForm({
    strings,
    foreign: foreignWords(strings.locale, settings.lang),
    headingLevel,
    capabilities: { fields: { ...usual, ...fields }, reach: reach ?? reachOf(backend) },
    action: { url: action, hidden },
  });
  return inRoot('colloquy-reply-form', view, settings);
}
