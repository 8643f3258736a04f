import { backends, knownBackends } from './registry.js';

backends.set('local', async () => (await import('../../sources/local/index.js')).localSource());
knownBackends.load = async () => (await import('../../backends.js')).knownBackends;
