/** Runs in the page before anything else: keeps what is said on the console, and what nothing caught. */
export function keepLog() {
  const kept = { log: [], uncaught: [], raw: [] };
  window.kept = kept;
  const describe = (value) => value instanceof Error
    ? `${value.name}: ${value.message}${value.cause ? ` (cause: ${describe(value.cause)})` : ''}` : String(value);
  // What an engine says of code that was not ready for what it got.
  const isRaw = (value) => value instanceof TypeError && /is not a function|undefined|null|not iterable|not an object|Cannot/.test(value.message)
    && !value.message.startsWith('Expected');
  for (const method of ['warn', 'error']) {
    console[method] = (...words) => {
      kept.log.push(words.filter((word) => !(word instanceof Element)).map(describe).join(' '));
      kept.raw.push(...words.filter(isRaw).map(describe));
    };
  }
  addEventListener('error', ({ error, message }) => kept.uncaught.push(error ? describe(error) : message));
  addEventListener('unhandledrejection', ({ reason }) => kept.uncaught.push(describe(reason)));
}

/** Runs in the page before anything else: its clock goes this many times as fast. */
export function speedUp(times) {
  const { setTimeout: later, Date: { now } } = window;
  const start = now();
  window.setTimeout = (act, delay = 0, ...given) => later(act, delay / times, ...given);
  Date.now = () => start + (now() - start) * times;
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    later(() => controller.abort(new DOMException('The clock has run out', 'TimeoutError')), delay / times);
    return controller.signal;
  };
}

/** Everything that can be read of a page, shadow roots and slots included. */
function readPage() {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (!(node instanceof Element) || node.matches('script, style, template, noscript, .visually-hidden, [hidden]')) return '';
    const inner = node.localName === 'slot' && node.assignedNodes().length > 0 ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
    return inner.map(words).join(' ');
  };
  return { ...window.kept, text: words(document.body).replace(/\s+/g, ' ').trim() };
}

/**
 * What a page has come to: when it says what it is to say, and no sooner than a while after that an element looks
 * into itself.
 */
export async function settledPage(page, { page: text, log, isFast }) {
  const start = Date.now();
  for (;;) {
    const read = await page.evaluate(readPage);
    const passed = Date.now() - start;
    const isSaid = (!text || text.test(read.text)) && (!log || log.test(read.log.join('\n')));
    if ((isSaid && passed > (isFast ? 500 : 1800)) || passed > 12_000) return read;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
