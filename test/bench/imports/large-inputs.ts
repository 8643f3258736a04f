/** Made-up exports of any size, piece by piece: a comment has the length of one, and stands on one of many pages. */
export type LargeFormat = 'disqus' | 'json';

const pages = 1_000;
const words = 'It takes four minutes, and then it is never the kettle that one waits for. '.repeat(11);

const time = (index: number): string =>
  new Date(1_262_304_000_000 + index * 60_000).toISOString().replace('.000Z', 'Z');

/** An export of about so many bytes. */
export async function* largeInput(format: LargeFormat, size: number): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  let made = 0;
  let piece = '';
  const flush = (): Uint8Array => {
    const bytes = encoder.encode(piece);
    made += bytes.length;
    piece = '';
    return bytes;
  };
  const isDisqus = format === 'disqus';
  piece = isDisqus ? '<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">' : '[';
  if (isDisqus)
    for (let page = 1; page <= pages; page += 1)
      piece += `<thread dsq:id="t${page}"><id/><link>https://a.example/${page}/</link><title>Page ${page}</title></thread>`;
  for (let index = 1; made + piece.length < size; index += 1) {
    const page = (index % pages) + 1;
    piece += isDisqus
      ? `<post dsq:id="${index}"><message><![CDATA[<p>${index} ${words}</p>]]></message><createdAt>${time(index)}</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Reader ${index % 997}</name></author><thread dsq:id="t${page}"/></post>`
      : `${index > 1 ? ',' : ''}${JSON.stringify({ objectId: `${index}`, nick: `Reader ${index % 997}`, url: `/${page}/`, comment: `${index} ${words}`, status: 'approved', like: 0, insertedAt: time(index) })}`;
    if (piece.length > 256 * 1024) yield await Promise.resolve(flush());
  }
  piece += isDisqus ? '</disqus>' : ']';
  yield flush();
}
