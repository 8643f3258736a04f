import { styleSheet } from '../server/index.js';
import type { Settings } from './options.js';
import { siteStyles } from './site-styles.js';
import { themeStyles } from './theme.js';

/** The one sheet of a site: its own parts, the theme, and the elements. */
export const siteStyleSheet = ({ theme }: Settings): string => `${siteStyles}${themeStyles(theme)}${styleSheet}\n`;
