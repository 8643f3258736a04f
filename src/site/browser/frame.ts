// On the page of another site: its frames with `data-colloquy-frame` become as tall as what they show, and light or dark
// as the page is. Only frames of the site that this script came from are heard and told.
export {};

/** Taller than that no essay is; a frame must not be able to bury the page. */
const tallest = 200_000;

/** The lightness from which a background is light, of 255. */
const middle = 128;

type Theme = 'light' | 'dark';

/** What is behind a frame: the first colour on the way up that is not transparent, as light or dark. */
function themeAround(frame: HTMLElement): Theme {
  const said = frame.dataset['theme'];
  if (said === 'light' || said === 'dark') return said;
  for (let element = frame.parentElement; element; element = element.parentElement) {
    const colour = getComputedStyle(element).backgroundColor;
    if (!/^rgba?\(/.test(colour)) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (alpha >= 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < middle ? 'dark' : 'light';
  }
  const schemes = getComputedStyle(document.documentElement).colorScheme.split(' ');
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return schemes.includes('dark') && (isDark || !schemes.includes('light')) ? 'dark' : 'light';
}

/** @param home - The origin of the site that the frames show. */
function watchFrames(home: string): void {
  const frames = (): readonly HTMLIFrameElement[] =>
    [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-colloquy-frame]')].filter(
      ({ src }) => URL.canParse(src) && new URL(src).origin === home,
    );
  /** Frames that have said how tall they are: a page of the site is in them. */
  const known = new WeakSet<HTMLIFrameElement>();
  const tell = (frame: HTMLIFrameElement): void =>
    frame.contentWindow?.postMessage({ colloquy: 'theme', theme: themeAround(frame) }, home);
  const tellAll = (): void =>
    frames()
      .filter((frame) => known.has(frame))
      .forEach(tell);

  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (origin !== home || typeof data !== 'object' || data === null) return;
    const { colloquy, height } = data as { readonly colloquy?: unknown; readonly height?: unknown };
    if (colloquy !== 'height' || typeof height !== 'number' || !(height > 0 && height <= tallest)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    frame.style.height = `${height}px`;
    known.add(frame);
    tell(frame);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tellAll);
  const changes = new MutationObserver(tellAll);
  const watch = (element: HTMLElement): void =>
    changes.observe(element, { attributeFilter: ['class', 'style', 'data-theme'] });
  watch(document.documentElement);
  if (document.body) watch(document.body);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) watchFrames(new URL(script.src).origin);
