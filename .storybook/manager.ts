import { addons } from 'storybook/manager-api';

// Single-letter shortcuts would take the keys a reader types into the stories.
addons.setConfig({ ui: { enableShortcuts: false } });
