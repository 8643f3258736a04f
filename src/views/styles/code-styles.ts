import type { CodeKind } from '../../model/code-token.js';

/** By kind, the colour of code on a light ground and on a dark one: each at least 4.5 to 1 on the usual surfaces. */
const colors: Readonly<Record<CodeKind, readonly [string, string]>> = {
  comment: ['#5c6370', '#a0a7b4'],
  keyword: ['#8a2be2', '#d3a6ff'],
  string: ['#1a6b2f', '#9fd8a4'],
  number: ['#9a4a00', '#f0b37e'],
  name: ['#8f1d3f', '#ff9fb4'],
  function: ['#0b57a4', '#8cc4ff'],
  type: ['#006b70', '#7fd6da'],
  property: ['#7a4d00', '#e6c07b'],
  inserted: ['#1a6b2f', '#9fd8a4'],
  deleted: ['#a4161a', '#ff9c97'],
};

export const codeKinds = Object.keys(colors) as readonly CodeKind[];

/** The colours of highlighted code, each with a custom property for those of the page. */
export const codeStyles: string = codeKinds
  .map((kind) => {
    const [light, dark] = colors[kind];
    return `::highlight(colloquy-code-${kind}){color:var(--colloquy-code-${kind},light-dark(${light},${dark}))}`;
  })
  .join('');
