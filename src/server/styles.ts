import { articleStyles } from '../views/styles/article-styles.js';
import { bodyStyles } from '../views/styles/body-styles.js';
import { controlStyles } from '../views/styles/control-styles.js';
import { discussionStyles } from '../views/styles/discussion-styles.js';
import { essayStyles } from '../views/styles/essay-styles.js';
import { hostStyles } from '../views/styles/host-styles.js';
import { laterStyles } from '../views/styles/later-styles.js';
import { printedStyles } from '../views/styles/printed-styles.js';
import { replyFormStyles } from '../views/styles/reply-form-styles.js';
import { sectionStyles } from '../views/styles/section-styles.js';
import { threadStyles } from '../views/styles/thread-styles.js';
import { escapeValue } from './escape.js';
import type { Settings } from './check-options.js';

/** The elements that are printed. */
export type PrintedTag = 'colloquy-discussion' | 'colloquy-article' | 'colloquy-thread' | 'colloquy-reply-form';

/** By element, what its shadow root needs: the same texts, in the same order, as the elements themselves share. */
const sheets: Readonly<Record<PrintedTag, readonly string[]>> = {
  'colloquy-discussion': [hostStyles, controlStyles, discussionStyles, laterStyles.common],
  'colloquy-article': [
    hostStyles,
    controlStyles,
    bodyStyles,
    articleStyles,
    laterStyles.common,
    laterStyles.article,
    printedStyles,
  ],
  'colloquy-thread': [
    hostStyles,
    controlStyles,
    sectionStyles,
    bodyStyles,
    threadStyles,
    laterStyles.common,
    laterStyles.thread,
    printedStyles,
  ],
  'colloquy-reply-form': [
    hostStyles,
    controlStyles,
    sectionStyles,
    replyFormStyles,
    laterStyles.common,
    laterStyles.replyForm,
    printedStyles,
  ],
};

/** What applies inside one element alone, and weighs as much as it would without that. The host is the rule around it. */
const onlyIn = (tag: PrintedTag, text: string): string => `:where(:host(${tag})){${text.replace(/:host(?!\()/g, '&')}}`;

/** The styles of all elements in one sheet, to be served at the address that the option `styles` names. */
export const styleSheet: string = [
  hostStyles,
  controlStyles,
  onlyIn('colloquy-thread', sectionStyles),
  onlyIn('colloquy-reply-form', sectionStyles),
  bodyStyles,
  onlyIn('colloquy-discussion', discussionStyles),
  onlyIn('colloquy-article', articleStyles),
  onlyIn('colloquy-article', essayStyles),
  onlyIn('colloquy-thread', threadStyles),
  onlyIn('colloquy-reply-form', replyFormStyles),
  laterStyles.common,
  onlyIn('colloquy-article', laterStyles.article),
  onlyIn('colloquy-thread', laterStyles.thread),
  onlyIn('colloquy-reply-form', laterStyles.replyForm),
  printedStyles,
].join('');

/** What gives a printed shadow root its looks until its element is there. */
export function printStyles(tag: PrintedTag, { styles, nonce }: Pick<Settings, 'styles' | 'nonce'>, own = ''): string {
  const attribute = printNonce(nonce);
  if (styles !== 'inline') return `<link rel="stylesheet" href="${escapeValue(styles.href)}"${attribute}>`;
  return `<style${attribute}>${sheets[tag].join('')}${own}</style>`;
}

export const printNonce = (nonce: string | undefined): string =>
  nonce === undefined ? '' : ` nonce="${escapeValue(nonce)}"`;
