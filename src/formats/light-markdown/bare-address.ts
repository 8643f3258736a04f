// A slash, hyphen, hash, ampersand, per cent or at sign may well be the last of an address.
const sentencePunctuation = /(?![/\-#&%@])\p{P}/u;

// Chinese, Japanese and Korean text puts no space between an address and the sentence that goes on. Its own
// punctuation, the full-width forms, dashes that are in pairs and what closes a quotation are in no address.
const asianPunctuation = /[\p{P}\p{S}](?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\uff00-\uffef])|[“”‘’…⋯]|——/u;

// `https://example.org,请看` and `/guide.请看`: the sentence goes on behind a full stop or comma.
const gluedSentence = /(?<=[!-~])[.,;!?]+(?=[\p{Lo}\p{Lm}])/u;

const hostPattern = /^(https?:\/\/)([^/?#]*)/;

/** The first index at which the pattern is found, or the length of the text. */
function indexOf(pattern: RegExp, text: string): number {
  const index = text.search(pattern);
  return index < 0 ? text.length : index;
}

/** A host in ASCII that could stand alone: `example.org` and `a.example.org`, not `localhost` or `www.example`. */
const wholeHost = /^(?!www\.[^.]*$)[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,}|\d+)$/i;

/** Letters that a sentence goes on with: those without upper and lower case, or any that no further label follows. */
const goesOn = /^(?:[\p{Lo}\p{Lm}]|\p{L}[^.]*$)/u;

/**
 * The length of the host, which letters of the sentence behind it must not lengthen: a browser would go to another
 * site. `例子.中国` and `www.例子.中国` are hosts as they stand.
 */
function hostLength(host: string): number {
  // Nothing but digits stands behind the colon of a port.
  const port = /^[^@:[\]]*:\d+(?=\D)/.exec(host);
  if (port) return port[0].length;
  const [ascii = '', name = ''] = /^([\w.-]*?)[.:]?(?![\w.:-])/.exec(host) ?? [];
  if (wholeHost.test(name) && goesOn.test(host.slice(ascii.length))) return name.length;
  return indexOf(/[^\p{L}\p{N}\p{M}.:@\-_~%[\]]/u, host);
}

/** The address without what goes on behind it without a space in scripts that put none. */
function withoutGluedText(run: string): string {
  const address = run.slice(0, indexOf(asianPunctuation, run));
  const [, scheme = '', host = ''] = hostPattern.exec(address) ?? [];
  const length = hostLength(host);
  if (length < host.length) return scheme + host.slice(0, length);
  const start = scheme.length + host.length;
  const rest = address.slice(start);
  return address.slice(0, start) + rest.slice(0, indexOf(gluedSentence, rest));
}

/**
 * The address without the punctuation of the sentence around it: the full stop behind it, the parenthesis it stands
 * in, and the sentence that follows without a space in Chinese, Japanese or Korean. A closing parenthesis that pairs
 * with one inside the address belongs to it.
 */
export function bareAddress(found: string): string {
  const run = withoutGluedText(found);
  let unpaired = run.split(')').length - run.split('(').length;
  let end = run.length;
  for (; sentencePunctuation.test(run[end - 1] as string); end--) {
    if (run[end - 1] === '(') unpaired++;
    if (run[end - 1] !== ')') continue;
    if (unpaired <= 0) break;
    unpaired--;
  }
  return run.slice(0, end);
}
