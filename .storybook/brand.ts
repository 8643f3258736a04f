import { create, type ThemeVars } from 'storybook/theming/create';
import manifest from '../package.json' with { type: 'json' };

/** The home of the project, once it has one. */
const { homepage } = manifest as { readonly homepage?: string };

const shared = {
  brandTitle: 'Colloquy',
  brandUrl: homepage ?? './',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  appBorderRadius: 4,
  inputBorderRadius: 4,
} as const;

/** The manager and the pages on warm paper, with the accent of the elements. */
export const light: ThemeVars = create({
  ...shared,
  base: 'light',
  brandImage: './colloquy.svg',
  colorPrimary: '#8f2f1b',
  colorSecondary: '#8f2f1b',
  appBg: '#f7f3ec',
  appContentBg: '#fffdfa',
  appPreviewBg: '#ffffff',
  appBorderColor: '#e3dacb',
  textColor: '#241d18',
  textMutedColor: '#6b6058',
  barBg: '#fffdfa',
  barTextColor: '#5c5149',
  barSelectedColor: '#8f2f1b',
  barHoverColor: '#8f2f1b',
  inputBorder: '#cfc4b3',
});

/** The same at night. */
export const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  brandImage: './colloquy-dark.svg',
  colorPrimary: '#f2a68d',
  colorSecondary: '#c9573b',
  appBg: '#1b1715',
  appContentBg: '#211c19',
  appPreviewBg: '#211c19',
  appBorderColor: '#3a322d',
  textColor: '#ece5dc',
  textMutedColor: '#ada197',
  barBg: '#211c19',
  barTextColor: '#c3b8ad',
  barSelectedColor: '#f2a68d',
  barHoverColor: '#f2a68d',
});
