import { articleStyles } from '../views/styles/article-styles.js';
import { bodyStyles } from '../views/styles/body-styles.js';
import { controlStyles } from '../views/styles/control-styles.js';
import { discussionStyles } from '../views/styles/discussion-styles.js';
import { fieldStyles } from '../views/styles/field-styles.js';
import { baseStyles, hostStyles } from '../views/styles/host-styles.js';
import { essayStyles } from '../views/styles/essay-styles.js';
import { laterStyles } from '../views/styles/later-styles.js';
import { lightStyles } from '../views/styles/light-styles.js';
import { printedStyles } from '../views/styles/printed-styles.js';
import { replyFormStyles } from '../views/styles/reply-form-styles.js';
import { richStyles } from '../views/styles/rich-styles.js';
import { sectionStyles } from '../views/styles/section-styles.js';
import { threadStyles } from '../views/styles/thread-styles.js';
import { nestStyles } from '../views/light.js';
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
    fieldStyles,
    sectionStyles,
    replyFormStyles,
    laterStyles.common,
    laterStyles.replyForm,
    printedStyles,
  ],
};

/**
 * What applies inside one element alone, or inside those that have a shadow root, and weighs as much as it would without
 * that. The host is the rule around it. A document that has the same sheet for its own words is left alone by it.
 */
const onlyIn = (tag: PrintedTag | undefined, text: string): string =>
  nestStyles(
    text,
    (rest) =>
      `:where(:host${tag ? `(${tag})` : ''}){${rest.replace(/:host(?!\()/g, '&').replaceAll(':host(', '&:host(')}}`,
  );

/** The styles of all elements in one sheet, to be served at the address that the option `styles` names. */
export const styleSheet: string = [
  hostStyles.replace(baseStyles, ''),
  onlyIn(undefined, baseStyles + controlStyles),
  onlyIn('colloquy-thread', sectionStyles),
  onlyIn('colloquy-reply-form', sectionStyles),
  onlyIn(undefined, bodyStyles),
  onlyIn('colloquy-discussion', discussionStyles),
  onlyIn('colloquy-article', articleStyles),
  onlyIn(undefined, richStyles),
  onlyIn('colloquy-article', essayStyles),
  onlyIn('colloquy-thread', threadStyles),
  onlyIn('colloquy-reply-form', fieldStyles + replyFormStyles),
  onlyIn(undefined, laterStyles.common),
  onlyIn('colloquy-article', laterStyles.article),
  onlyIn('colloquy-thread', laterStyles.thread),
  onlyIn('colloquy-reply-form', laterStyles.replyForm),
  onlyIn(undefined, printedStyles),
  lightStyles,
].join('');

/** What gives a printed shadow root its looks until its element is there. */
export function printStyles(tag: PrintedTag, { styles, nonce }: Pick<Settings, 'styles' | 'nonce'>, own = ''): string {
  return printSheet(sheets[tag].join('') + own, styles, printNonce(nonce));
}

/** What gives printed words in the light DOM their looks until their elements are there. */
export const printLightStyles = ({ styles, nonce }: Pick<Settings, 'styles' | 'nonce'>): string =>
  printSheet(lightStyles, styles, `${printNonce(nonce)} data-colloquy-styles`);

const printSheet = (text: string, styles: Settings['styles'], attributes: string): string =>
  styles === 'inline'
    ? `<style${attributes}>${text}</style>`
    : `<link rel="stylesheet" href="${escapeValue(styles.href)}"${attributes}>`;

export const printNonce = (nonce: string | undefined): string =>
  nonce === undefined ? '' : ` nonce="${escapeValue(nonce)}"`;
