import { discussion } from 'colloquy/content';
import { renderToStream } from 'colloquy/server';

const start = '<!doctype html><html lang="en"><meta charset="utf-8"><title>An essay</title>' +
  '<script type="module" src="https://cdn.jsdelivr.net/npm/colloquy/dist/cdn/colloquy.js"></script>';

/** Sends the head of the page, then the essay as it is printed. */
async function send(writable) {
  const writer = writable.getWriter();
  await writer.write(new TextEncoder().encode(start));
  writer.releaseLock();
  await renderToStream(discussion, { headingLevel: 1 }).pipeTo(writable);
}

export default {
  fetch(request, env, context) {
    const { readable, writable } = new TransformStream();
    context.waitUntil(send(writable));
    return new Response(readable, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  },
};
