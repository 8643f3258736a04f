import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { waitForAnimationsThatEnd } from './animations-that-end.js';
import { light } from './brand.js';
import { ElementPage } from './element-page.js';
import './preview.css';
import { transformSource, withCode } from './show-code.js';
import { toolbar, withToolbar } from './toolbar.js';

setCustomElementsManifest(manifest);
waitForAnimationsThatEnd();

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbar,
  initialGlobals: { theme: 'light', direction: 'ltr' },
  decorators: [withCode, withToolbar],
  parameters: {
    // axe leaves WCAG 2.5.8 out unless it is asked for.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    controls: { expanded: true },
    docs: {
      codePanel: true,
      page: ElementPage,
      source: { transform: transformSource, type: 'dynamic' },
      theme: light,
      toc: { headingSelector: 'h2, h3' },
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Start here',
          'Backends',
          'Frameworks',
          'Guides',
          'Content model',
          'Theming',
          'Quotations',
          'Elements',
          [
            'Discussion',
            'Article',
            'Thread',
            'Thread states',
            'Reply form',
            'Reply form states',
            'The life of a reply',
          ],
          'Reference',
          'Performance',
          'Project',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '780px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
