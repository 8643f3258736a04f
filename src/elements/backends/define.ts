import { knownBackends, registerBackend } from './registry.js';

registerBackend('local', async () => (await import('../../sources/local/index.js')).localSource());
knownBackends.load = async () => (await import('../../backends.js')).knownBackends;
