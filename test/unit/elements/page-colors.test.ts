import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { ColloquyThread } from '../../../src/elements/thread/thread.js';
import { chain } from './fixtures/comments.js';
import { contrast, seen } from './fixtures/contrast.js';
import { allInside, inside, until } from './fixtures/inside.js';
import { useOwnStorage } from './fixtures/own-storage.js';
import { StandInSource } from './fixtures/stand-in-source.js';

/** What pages of the web have for text and ground. None of the dark ones says so by `color-scheme`. */
const pages: Readonly<Record<string, readonly [text: string, ground: string]>> = {
  'plain HTML': ['#000000', '#ffffff'],
  'soft grey': ['#555555', '#ffffff'],
  'Tailwind prose': ['#374151', '#ffffff'],
  Bootstrap: ['#212529', '#ffffff'],
  sepia: ['#5b4636', '#f4ecd8'],
  'Tailwind, dark': ['#d1d5db', '#111827'],
  'PaperMod, dark': ['#dadadb', '#1d1e20'],
  'Bootstrap, dark': ['#dee2e6', '#212529'],
  'white on black': ['#ffffff', '#000000'],
};

async function show(text: string, ground: string, more = ''): Promise<ColloquyThread> {
  const place = await fixture<HTMLElement>(html`
    <div style="color: ${text}; background: ${ground}; ${more}">
      <colloquy-thread .comments=${chain(2)} .source=${new StandInSource({ comments: [] })} thread="essay">
        <colloquy-reply-form slot="reply"></colloquy-reply-form>
      </colloquy-thread>
    </div>
  `);
  const thread = place.querySelector('colloquy-thread')!;
  const form = place.querySelector('colloquy-reply-form')!;
  await until(() => form.shadowRoot?.querySelector('form') && allInside(thread, '.reply').length, 'the form');
  return thread;
}

const formOf = (thread: ColloquyThread): Element => thread.querySelector('colloquy-reply-form')!;

/** The contrast of each kind of thing on the ground it stands on. */
function ratios(thread: ColloquyThread, ground: string): Record<string, number> {
  const form = formOf(thread);
  const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  const under = seen(ground);
  const avatar = style(inside(thread, '.avatar'));
  const primary = style(inside(form, '.primary'));
  const fill = seen(ground, primary.backgroundColor);
  return {
    'muted words': contrast(under, seen(ground, style(inside(form, '.terms')).color)),
    'muted words of a comment': contrast(under, seen(ground, style(inside(thread, 'article > footer .quiet')).color)),
    'what is wrong': contrast(under, seen(ground, style(inside(form, '.mark')).color)),
    'initials on their ground': contrast(
      seen(ground, avatar.backgroundColor),
      seen(ground, avatar.backgroundColor, avatar.color),
    ),
    'words on the button': contrast(fill, seen(ground, primary.backgroundColor, primary.color)),
    'the button': contrast(under, fill),
    'the border of a field': contrast(under, seen(ground, style(inside(form, 'textarea')).borderTopColor)),
  };
}

const isShape = (name: string): boolean => name === 'the button' || name.includes('border');

describe('colours on nine common pages', () => {
  useOwnStorage();
  afterEach(() => emulateMedia({ colorScheme: 'light' }).catch(() => undefined));

  for (const [name, [text, ground]] of Object.entries(pages)) {
    it(`have contrast for words of 4.5 and for borders of 3: ${name}`, async () => {
      for (const [what, ratio] of Object.entries(ratios(await show(text, ground), ground)))
        expect(ratio, what).to.be.at.least(isShape(what) ? 3 : 4.5);
    });

    it(`have it whatever the system’s own scheme is: ${name}`, async function () {
      await emulateMedia({ colorScheme: 'dark' }).catch(() => this.skip());
      for (const [what, ratio] of Object.entries(ratios(await show(text, ground), ground)))
        expect(ratio, what).to.be.at.least(isShape(what) ? 3 : 4.5);
    });
  }
});

/** Does what the rules for readers who want more contrast say, where no driver can emulate the preference. */
async function wantContrast(element: Element): Promise<void> {
  const rules = (): CSSMediaRule[] => contrastRules(element);
  await until(() => rules().length > 0, 'rules for readers who want more contrast');
  for (const rule of rules().flatMap(({ cssRules }) => [...cssRules]) as CSSStyleRule[])
    for (const name of rule.style) (element as HTMLElement).style.setProperty(name, rule.style.getPropertyValue(name));
}

const contrastRules = (element: Element): CSSMediaRule[] =>
  element
    .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => conditionText.includes('prefers-contrast: more'));

describe('colours for readers who want more contrast', () => {
  useOwnStorage();

  for (const [name, [text, ground]] of Object.entries(pages))
    it(`have 7 for words: ${name}`, async () => {
      const thread = await show(text, ground);
      await wantContrast(thread);
      await wantContrast(formOf(thread));
      const { 'muted words': one, 'muted words of a comment': other } = ratios(thread, ground);
      expect([one! >= 7, other! >= 7], `${one}, ${other}`).to.deep.equal([true, true]);
    });
});

describe('the themes of the package', () => {
  useOwnStorage();
  afterEach(() => emulateMedia({ colorScheme: 'light' }).catch(() => undefined));

  for (const theme of ['paper', 'plain', 'night'])
    for (const scheme of ['light', 'dark'] as const)
      it(`have contrast for words of 4.5 and for borders of 3: ${theme}, ${scheme}`, async function () {
        await emulateMedia({ colorScheme: scheme }).catch(() => scheme === 'dark' && this.skip());
        const style = document.createElement('style');
        style.textContent = await (await fetch(`/src/themes/${theme}.css`)).text();
        document.head.append(style);
        try {
          const thread = await show('#000', '#fff');
          const ground = getComputedStyle(thread).backgroundColor;
          expect(ground, 'a ground').to.not.equal('rgba(0, 0, 0, 0)');
          expect(contrast(seen(ground), seen(getComputedStyle(thread).color)), 'words').to.be.at.least(7);
          for (const [what, ratio] of Object.entries(ratios(thread, ground)))
            expect(ratio, what).to.be.at.least(isShape(what) ? 3 : 4.5);
        } finally {
          style.remove();
        }
      });
});

describe('the accent', () => {
  useOwnStorage();

  const accents = async (more: string, text = '#222'): Promise<string[]> => {
    const thread = await show(text, '#fff', more);
    return [
      getComputedStyle(inside(thread, '.avatar')).color,
      getComputedStyle(inside(formOf(thread), '.primary')).backgroundColor,
    ];
  };
  const both = (color: string): string[] => [color, color];

  for (const name of [
    '--wp--preset--color--primary',
    '--bs-link-color',
    '--accent-color',
    '--ghost-accent-color',
    '--colloquy-color-accent',
  ])
    it(`is the page’s own: ${name}`, async () =>
      expect(await accents(`${name}: rgb(1, 102, 3)`)).to.deep.equal(both('rgb(1, 102, 3)')));

  it('is that of the element’s own token before any of the page’s', async () =>
    expect(await accents('--bs-link-color: rgb(9, 9, 9); --colloquy-color-accent: rgb(1, 102, 3)')).to.deep.equal(
      both('rgb(1, 102, 3)'),
    ));

  it('has black or white words on it, whichever can be read', async () => {
    for (const accent of ['#0b57d0', '#ffd54a', '#198754', '#6ea8fe', '#000', '#fff']) {
      const thread = await show('#222', '#fff', `--accent-color: ${accent}`);
      const { backgroundColor, color } = getComputedStyle(inside(formOf(thread), '.primary'));
      expect(contrast(seen(backgroundColor), seen(backgroundColor, color)), accent).to.be.at.least(4.5);
    }
  });
});
