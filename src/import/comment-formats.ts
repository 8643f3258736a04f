import { detect as detectStaticman } from './staticman/detect.js';
import { detect as detectBloggerApi } from './blogger-api/detect.js';
import { detect as detectSubstack } from './substack/detect.js';
import type { KnownFormat } from './format.js';
import { detect as detectArtalk } from './artalk/detect.js';
import { detect as detectBluesky } from './bluesky/detect.js';
import { detect as detectCommento } from './commento/detect.js';
import { detect as detectCusdis } from './cusdis/detect.js';
import { detect as detectDiscourse } from './discourse/detect.js';
import { detect as detectGithub } from './github/detect.js';
import { detect as detectHackerNews } from './hacker-news/detect.js';
import { detect as detectHashOver } from './hashover/detect.js';
import { detect as detectHypothesis } from './hypothesis/detect.js';
import { detect as detectIsso } from './isso/detect.js';
import { detect as detectLemmy } from './lemmy/detect.js';
import { detect as detectMastodon } from './mastodon/detect.js';
import { detect as detectReddit } from './reddit/detect.js';
import { detect as detectRemark42 } from './remark42/detect.js';
import { detect as detectTwikoo } from './twikoo/detect.js';
import { detect as detectValine } from './valine/detect.js';
import { detect as detectWaline } from './waline/detect.js';
import { detect as detectWebmention } from './webmention/detect.js';

/** Exports and responses of systems of comments, without the articles. */
export const commentFormats: readonly KnownFormat[] = [
  { name: 'isso', title: 'Isso', detect: detectIsso, load: async () => (await import('./isso/isso.js')).format },
  {
    name: 'waline',
    title: 'Waline',
    detect: detectWaline,
    load: async () => (await import('./waline/waline.js')).format,
  },
  {
    name: 'remark42',
    title: 'Remark42',
    detect: detectRemark42,
    load: async () => (await import('./remark42/remark42.js')).format,
  },
  {
    name: 'commento',
    title: 'Commento, Comentario',
    detect: detectCommento,
    load: async () => (await import('./commento/commento.js')).format,
  },
  {
    name: 'artalk',
    title: 'Artalk (Artrans)',
    detect: detectArtalk,
    load: async () => (await import('./artalk/artalk.js')).format,
  },
  {
    name: 'twikoo',
    title: 'Twikoo',
    detect: detectTwikoo,
    load: async () => (await import('./twikoo/twikoo.js')).format,
  },
  {
    name: 'valine',
    title: 'Valine (LeanCloud)',
    detect: detectValine,
    load: async () => (await import('./valine/valine.js')).format,
  },
  {
    name: 'cusdis',
    title: 'Cusdis',
    detect: detectCusdis,
    load: async () => (await import('./cusdis/cusdis.js')).format,
  },
  {
    name: 'github',
    title: 'GitHub Discussions and Issues',
    detect: detectGithub,
    load: async () => (await import('./github/github.js')).format,
  },
  {
    name: 'discourse',
    title: 'Discourse',
    detect: detectDiscourse,
    load: async () => (await import('./discourse/discourse.js')).format,
  },
  {
    name: 'hypothesis',
    title: 'Hypothesis',
    detect: detectHypothesis,
    load: async () => (await import('./hypothesis/hypothesis.js')).format,
  },
  {
    name: 'webmention',
    title: 'webmention.io',
    detect: detectWebmention,
    load: async () => (await import('./webmention/webmention.js')).format,
  },
  {
    name: 'hacker-news',
    title: 'Hacker News',
    detect: detectHackerNews,
    load: async () => (await import('./hacker-news/hacker-news.js')).format,
  },
  {
    name: 'reddit',
    title: 'Reddit',
    detect: detectReddit,
    load: async () => (await import('./reddit/reddit.js')).format,
  },
  { name: 'lemmy', title: 'Lemmy', detect: detectLemmy, load: async () => (await import('./lemmy/lemmy.js')).format },
  {
    name: 'mastodon',
    title: 'Mastodon',
    detect: detectMastodon,
    load: async () => (await import('./mastodon/mastodon.js')).format,
  },
  {
    name: 'bluesky',
    title: 'Bluesky',
    detect: detectBluesky,
    load: async () => (await import('./bluesky/bluesky.js')).format,
  },
  {
    name: 'substack',
    title: 'Substack',
    detect: detectSubstack,
    load: async () => (await import('./substack/substack.js')).format,
  },
  {
    name: 'blogger-api',
    title: 'Blogger (API)',
    detect: detectBloggerApi,
    load: async () => (await import('./blogger-api/blogger-api.js')).format,
  },
  {
    name: 'hashover',
    title: 'HashOver',
    detect: detectHashOver,
    load: async () => (await import('./hashover/hashover.js')).format,
  },
  {
    name: 'staticman',
    title: 'Staticman (YAML)',
    detect: detectStaticman,
    load: async () => (await import('./staticman/staticman.js')).format,
  },
];
