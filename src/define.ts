import './elements/discussion/define.js';
import './elements/article/define.js';
import './elements/thread/define.js';

export { registerBackend, type BackendLoader, type BackendOptions } from './elements/backends/registry.js';
export { registerStrings } from './locales/register-strings.js';
export type { StringsLoader } from './locales/registered.js';
