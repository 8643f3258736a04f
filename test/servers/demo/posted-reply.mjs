const most = 100_000;

const escaped = (text) => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const page = (title, words) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="demo.css">
  <main>${words}<p><a href="/">Back to the essay</a></p></main>
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
 * Answers the form of a page whose scripts have not run.
 *
 * @param {string | undefined} comments where replies are kept, or undefined where browsers keep them
 * @returns {Promise<{ status: number, html: string }>}
 */
export async function answerPostedReply(request, comments, thread) {
  const { comment = '', name = '', website = '' } = await fieldsOf(request);
  const words = `<pre>${escaped(comment)}</pre>`;
  if (!comments) {
    const told = '<p>On this page replies are kept in your browser, by a script, and no script ran. These are your words:</p>';
    return { status: 422, html: page('Not kept', told + words) };
  }
  const answer = await fetch(comments, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ thread, text: comment, ...(name && { name }), ...(website && { website }) }),
  });
  const { detail = '' } = answer.ok ? {} : await answer.json();
  return answer.ok
    ? { status: 200, html: page('Thank you', '<p>Your reply was posted.</p>') }
    : { status: answer.status, html: page('Not posted', `<p>Your reply was not posted. ${escaped(detail)}</p>${words}`) };
}
