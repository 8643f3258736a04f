// HTML for feed readers, e-mail and archives, from the same templates, without React.
import { discussion } from 'colloquy/content';
import { renderToStream } from 'colloquy/server';

export function GET() {
  return new Response(renderToStream(discussion, { form: false }), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
