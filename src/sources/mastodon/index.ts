export { mastodonSource, type MastodonSource, type MastodonSourceOptions } from './mastodon-source.js';
