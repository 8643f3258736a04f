import type { KnownFormat } from './format.js';
import { detect as detectArtalk } from './artalk/detect.js';
import { detect as detectCommento } from './commento/detect.js';
import { detect as detectCusdis } from './cusdis/detect.js';
import { detect as detectIsso } from './isso/detect.js';
import { detect as detectRemark42 } from './remark42/detect.js';
import { detect as detectTwikoo } from './twikoo/detect.js';
import { detect as detectValine } from './valine/detect.js';
import { detect as detectWaline } from './waline/detect.js';

/** Exports and answers of systems of comments, without the articles. */
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
];
