import { escapeHtml } from './escape-html.mjs';

const most = 100_000;

const page = (title, words, back) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo.css">
<main>${words}<p><a href="${escapeHtml(back)}">Back to the essay</a></p></main>
</html>
`;

/** The fields of a form that was posted. Rejects when there is more than a reply can be. */
async function fieldsOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > most) throw new Error(`Expected at most ${most} characters, got more`);
  }
  return Object.fromEntries(new URLSearchParams(body));
}

/**
 * Responds to the form of a page without scripts. What is not taken is shown, so that it is not lost.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {{ comments: string, thread: string }} options where the example server takes comments
 * @returns {Promise<{ status: number, location?: string, html?: string }>}
 */
export async function receivePostedReply(request, { comments, thread }) {
  const { comment = '', name = '', website = '', key = '', kept, back: asked = '/' } = await fieldsOf(request);
  const back = /^\/(?![/\\])/.test(asked) ? asked : '/';
  const words = `<pre>${escapeHtml(comment)}</pre>`;
  if (kept === 'device') {
    const told =
      '<h1>Not kept</h1><p>Here replies are kept in your browser, by a script, and no script ran. These are your words:</p>';
    return { status: 422, html: page('Not kept', told + words, back) };
  }
  const response = await fetch(comments, {
    method: 'POST',
    // The key came with the form: the same form sent twice is one reply.
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${key.replace(/[^\w-]/g, '')}"` },
    body: JSON.stringify({ thread, text: comment, ...(name && { name }), ...(website && { website }) }),
  });
  const result = await response.json();
  if (response.ok) return { status: 303, location: `${back}#comment-rest:${result.comment.id}` };
  const told = `<h1>Not posted</h1><p>Your reply was not posted. ${escapeHtml(result.detail ?? '')}</p>`;
  return { status: response.status, html: page('Not posted', told + words, back) };
}
