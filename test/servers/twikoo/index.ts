export { whyNot } from './why-not.js';
export { startTwikoo, type TwikooRow, type TwikooServer, type TwikooSettings } from './start.js';
