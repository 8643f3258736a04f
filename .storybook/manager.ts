import { addons } from 'storybook/manager-api';
import { dark, light } from './brand.js';

addons.setConfig({
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? dark : light,
  // Single-letter shortcuts would take the keys a reader types into the stories.
  ui: { enableShortcuts: false },
});
