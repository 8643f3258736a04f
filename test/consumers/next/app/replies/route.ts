// Where the printed form is posted to by readers without scripts.
export async function POST(request: Request) {
  const form = await request.formData();
  const text = String(form.get('comment') ?? '').trim();
  const name = String(form.get('name') ?? '').trim();
  if (!text || !name) return new Response('A reply needs a text and a name.', { status: 422 });
  // Keep it where your comments are kept, after the checks that your site needs.
  console.log(`${name} wrote ${text.length} characters`);
  return Response.redirect(new URL('/', request.url), 303);
}
