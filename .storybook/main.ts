import type { StorybookConfig } from '@storybook/web-components-vite';
import { docsText, writeMarkdown, writePages } from './docs-pages.mjs';
import { standalone } from './standalone.mjs';

writePages('stories/pages');
writeMarkdown('storybook-docs');

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./public', '../storybook-docs'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), standalone(), docsText()] }),
};

export default config;
