import type { MathAttributes, MathGroup, MathMark, MathToken } from './mathml.js';

/** Elements that hold words. */
export const mathTokens: readonly string[] = ['mi', 'mn', 'mo', 'mtext', 'ms'] satisfies MathToken['type'][];
/** Elements that hold nothing. */
export const mathMarks: readonly string[] = ['mspace', 'mprescripts'] satisfies MathMark['type'][];

/** Elements that hold others, and how many; 0 for as many as there are. */
export const mathGroups: Readonly<Record<string, number>> = {
  mrow: 0,
  mstyle: 0,
  mpadded: 0,
  mphantom: 0,
  msqrt: 0,
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
  mmultiscripts: 0,
  mtable: 0,
  mtr: 0,
  mtd: 0,
} satisfies Record<MathGroup['type'], number>;

const isSwitch = /^(?:true|false)$/;
const isLength = /^[+-]?(?:\d{1,3}(?:\.\d{0,6})?|\.\d{1,6})(?:em|ex|px|pt|cm|mm|in|pc|%)?$/;
const isSpan = /^[1-9]\d{0,2}$/;

/** What the value of each attribute looks like. */
export const mathAttributes: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl)$/,
  displaystyle: isSwitch,
  scriptlevel: /^[+-]?\d{1,2}$/,
  mathvariant: /^normal$/,
  form: /^(?:prefix|infix|postfix)$/,
  fence: isSwitch,
  separator: isSwitch,
  stretchy: isSwitch,
  symmetric: isSwitch,
  largeop: isSwitch,
  movablelimits: isSwitch,
  accent: isSwitch,
  accentunder: isSwitch,
  lspace: isLength,
  rspace: isLength,
  minsize: isLength,
  maxsize: isLength,
  width: isLength,
  height: isLength,
  depth: isLength,
  voffset: isLength,
  linethickness: isLength,
  columnspan: isSpan,
  rowspan: isSpan,
  columnalign: /^(?:left|right|center)$/,
  columnspacing: isLength,
  notation: /^(?:(?:box|top|bottom|updiagonalstrike|downdiagonalstrike|horizontalstrike)(?: (?!$)|$))+$/,
  lines: /^(?:(?:top|bottom|left|right)(?: (?!$)|$))+$/,
} satisfies Record<keyof MathAttributes, RegExp>;
