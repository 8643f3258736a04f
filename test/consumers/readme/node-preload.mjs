// Loaded before a block that runs in Node: a server of its own listens at any free port and tells which, and comment
// servers elsewhere are stood in for.
import { Server } from 'node:net';
import { standInFor } from './backends-named.mjs';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  const callback = args.find((argument) => typeof argument === 'function');
  this.once('listening', () => process.send?.({ port: this.address().port }));
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
};

const fetchAnything = globalThis.fetch;
const backends = process.env.BLOCK_BACKENDS.split(',').filter(Boolean);
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  if (['localhost', '127.0.0.1'].includes(url.hostname)) return fetchAnything(input, init);
  const backend = standInFor(url.hostname, backends);
  if (!backend) throw new Error(`The block asks ${url.href}, for which nothing stands in`);
  const there = `${process.env.STAND_INS}/${backend}${url.pathname}${url.search}`;
  return fetchAnything(input instanceof Request ? new Request(there, input) : there, init);
};
