import { commentFormats } from './comment-formats.js';
import { detect as detectDisqus } from './disqus/detect.js';
import { detect as detectDocx } from './docx/detect.js';
import { detect as detectFeed } from './feed/detect.js';
import { detect as detectMedium } from './medium/detect.js';
import { detect as detectMtif } from './mtif/detect.js';
import { detect as detectGhost } from './ghost/detect.js';
import { detect as detectMbox } from './mbox/detect.js';
import { detect as detectCsv } from './csv/detect.js';
import type { KnownFormat } from './format.js';
import { detect as detectGoogleDocs } from './google-docs/detect.js';
import { detect as detectJson } from './json/detect.js';
import { detect as detectJsonFeed } from './json-feed/detect.js';
import { detect as detectJsonLd } from './json-ld/detect.js';
import { detect as detectMarkdown } from './markdown/detect.js';
import { detect as detectOdt } from './odt/detect.js';
import { detect as detectPage } from './page/detect.js';
import { detect as detectText } from './text/detect.js';
import { detect as detectWxr } from './wxr/detect.js';

/** The formats that can be read, in the order in which they are asked. Each is loaded when an input is in it. */
export const formats: readonly KnownFormat[] = [
  {
    name: 'wxr',
    title: 'WordPress (WXR)',
    detect: detectWxr,
    load: async () => (await import('./wxr/wxr.js')).format,
  },
  {
    name: 'disqus',
    title: 'Disqus',
    detect: detectDisqus,
    load: async () => (await import('./disqus/disqus.js')).format,
  },
  {
    name: 'page',
    title: 'saved page (HTML)',
    detect: detectPage,
    load: async () => (await import('./page/page.js')).format,
  },
  {
    name: 'text',
    title: 'text of a page with comments',
    detect: detectText,
    load: async () => (await import('./text/text.js')).format,
  },
  {
    name: 'feed',
    title: 'feed (Atom, RSS) or Blogger',
    detect: detectFeed,
    load: async () => (await import('./feed/feed.js')).format,
  },
  {
    name: 'markdown',
    title: 'Markdown with front matter',
    detect: detectMarkdown,
    load: async () => (await import('./markdown/markdown.js')).format,
  },
  {
    name: 'json',
    title: 'discussion (JSON)',
    detect: detectJson,
    load: async () => (await import('./json/json.js')).format,
  },
  {
    name: 'json-feed',
    title: 'JSON Feed',
    detect: detectJsonFeed,
    load: async () => (await import('./json-feed/json-feed.js')).format,
  },
  {
    name: 'json-ld',
    title: 'JSON-LD',
    detect: detectJsonLd,
    load: async () => (await import('./json-ld/json-ld.js')).format,
  },
  {
    name: 'docx',
    title: 'Word document (.docx)',
    detect: detectDocx,
    load: async () => (await import('./docx/docx.js')).format,
  },
  {
    name: 'google-docs',
    title: 'Google Docs (page)',
    detect: detectGoogleDocs,
    load: async () => (await import('./google-docs/google-docs.js')).format,
  },
  {
    name: 'odt',
    title: 'OpenDocument text (.odt)',
    detect: detectOdt,
    load: async () => (await import('./odt/odt.js')).format,
  },
  {
    name: 'medium',
    title: 'Medium (export)',
    detect: detectMedium,
    load: async () => (await import('./medium/medium.js')).format,
  },
  {
    name: 'mtif',
    title: 'Movable Type (MTIF)',
    detect: detectMtif,
    load: async () => (await import('./mtif/mtif.js')).format,
  },
  {
    name: 'ghost',
    title: 'Ghost',
    detect: detectGhost,
    load: async () => (await import('./ghost/ghost.js')).format,
  },
  {
    name: 'mbox',
    title: 'mailbox (mbox, eml)',
    detect: detectMbox,
    load: async () => (await import('./mbox/mbox.js')).format,
  },
  {
    name: 'csv',
    title: 'table (CSV)',
    detect: detectCsv,
    load: async () => (await import('./csv/csv.js')).format,
  },
  ...commentFormats,
];
