// On the pages of `colloquy serve`: reloads when a file has changed, and shows what is wrong in the files.
export {};

/** A mistake, as the server tells it. */
interface Mistake {
  readonly place: string;
  readonly message: string;
  /** The line of the file, with a mark below the column. */
  readonly frame?: string;
  readonly suggestion?: string;
}

/** What the server tells when a page connects, and after every change. */
interface State {
  /** Changes with every change of the files. */
  readonly version: string;
  readonly mistakes: readonly Mistake[];
}

const styles = `
  section {
    position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483647; box-sizing: border-box;
    max-block-size: 60vh; overflow: auto; padding: 1rem max(1rem, 50vw - 26rem) 1.25rem;
    background: #2b1512; color: #fbeeea; border-block-start: 4px solid #f2a68d;
    font: 0.9375rem/1.5 system-ui, sans-serif; color-scheme: dark;
  }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }
  h2 { margin: 0; font-size: 1.0625rem; }
  button { font: inherit; padding: 0.2rem 0.8rem; }
  ol { margin: 0.75rem 0 0; padding: 0; list-style: none; }
  li { padding-block: 0.6rem; border-block-start: 1px solid #ffffff33; }
  p { margin: 0; overflow-wrap: anywhere; }
  .place { font-family: ui-monospace, monospace; font-size: 0.8125rem; color: #f2a68d; }
  pre { margin: 0.4rem 0 0; overflow-x: auto; padding: 0.5rem 0.75rem; background: #0006; font: 0.8125rem/1.45 ui-monospace, monospace; }
`;

const own = document.querySelector<HTMLScriptElement>('script[src*="/_colloquy/reload.js"]');
const version = own ? new URL(own.src).searchParams.get('v') : null;
let overlay: HTMLElement | undefined;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function show(mistakes: readonly Mistake[]): void {
  overlay?.remove();
  overlay = undefined;
  if (mistakes.length === 0) return;
  const host = element('colloquy-mistakes' as 'div');
  const close = element('button', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => host.remove());
  host.addEventListener('keydown', ({ key }) => key === 'Escape' && host.remove());
  const header = element('header');
  header.append(element('h2', mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`), close);
  const list = element('ol');
  for (const { place, message, frame, suggestion } of mistakes) {
    const item = element('li');
    item.append(element('p', place, 'place'), element('p', message));
    if (frame) item.append(element('pre', frame));
    if (suggestion) item.append(element('p', `Write: ${suggestion}`));
    list.append(item);
  }
  const section = element('section');
  section.setAttribute('aria-label', 'Mistakes in the essays');
  section.append(header, list);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.append(section);
  document.body.append(host);
  overlay = host;
}

const events = new EventSource('/_colloquy/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const state = JSON.parse(data) as State;
  if (state.version !== version) location.reload();
  else show(state.mistakes);
});
// A connection that stays open would keep the page out of the browser's cache of pages.
addEventListener('pagehide', () => events.close());
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
