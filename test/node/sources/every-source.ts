import { JSDOM } from 'jsdom';
import { createHtmlReader } from '../../../src/formats/html/index.js';
import type { CommentSource } from '../../../src/model/source.js';
import { artalkSource } from '../../../src/sources/artalk/index.js';
import { blueskySource } from '../../../src/sources/bluesky/index.js';
import { cusdisSource } from '../../../src/sources/cusdis/index.js';
import { discourseSource } from '../../../src/sources/discourse/index.js';
import { githubSource } from '../../../src/sources/github/index.js';
import { hackerNewsSource } from '../../../src/sources/hacker-news/index.js';
import { hypothesisSource } from '../../../src/sources/hypothesis/index.js';
import { issoSource } from '../../../src/sources/isso/index.js';
import { lemmySource } from '../../../src/sources/lemmy/index.js';
import { localSource } from '../../../src/sources/local/index.js';
import { mastodonSource } from '../../../src/sources/mastodon/index.js';
import { remark42Source } from '../../../src/sources/remark42/index.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { twikooSource } from '../../../src/sources/twikoo/index.js';
import { walineSource } from '../../../src/sources/waline/index.js';
import { webmentionSource } from '../../../src/sources/webmention/index.js';
import { wordpressSource } from '../../../src/sources/wordpress/index.js';

const html = createHtmlReader(new new JSDOM('').window.DOMParser());
const endpoint = 'https://comments.example';
const fetch = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
const given = { endpoint, html, fetch };

/** Each source as a page's attributes make it, before it has asked its server for anything. */
export const everySource: Readonly<Record<string, () => CommentSource>> = {
  local: () => localSource(),
  wordpress: () => wordpressSource(given),
  waline: () => walineSource(given),
  isso: () => issoSource(given),
  remark42: () => remark42Source({ ...given, endpoint: `${endpoint}?site=blog` }),
  twikoo: () => twikooSource(given),
  artalk: () => artalkSource({ ...given, endpoint: `${endpoint}?site=Blog` }),
  cusdis: () => cusdisSource({ ...given, endpoint: `${endpoint}?app=1` }),
  github: () => githubSource({ ...given, endpoint: `${endpoint}?repo=ada/blog` }),
  mastodon: () => mastodonSource({ html, fetch }),
  bluesky: () => blueskySource({ fetch }),
  discourse: () => discourseSource({ html, fetch }),
  lemmy: () => lemmySource({ fetch }),
  'hacker-news': () => hackerNewsSource({ html, fetch }),
  hypothesis: () => hypothesisSource({ fetch }),
  webmention: () => webmentionSource({ html, fetch }),
  rest: () => restSource({ endpoint, fetch }),
};
