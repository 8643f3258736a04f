// In a frame on another site: says how tall the page is, and takes the theme of the page around it. Only what comes from
// the window around this one is heard, and of one origin: the one that the browser names, or else the first that spoke.
export {};

const around = window.parent;

/** How often the height is said again as long as there is no response, and after how many milliseconds. */
const patience = { times: 40, pause: 500 };

/** The origin of the page around this one, as far as the browser tells it. */
function originAround(): string | undefined {
  const [origin] = location.ancestorOrigins ?? [];
  if (origin) return origin;
  const from = URL.canParse(document.referrer) ? new URL(document.referrer).origin : undefined;
  // After a link within the frame it is this site itself.
  return from === location.origin ? undefined : from;
}

if (around !== window) {
  let origin = originAround();
  let told = 0;
  let times = 0;

  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // The height is no secret: where the browser does not name the page around this one, any page may know it.
    around.postMessage({ colloquy: 'height', height }, origin === undefined || origin === 'null' ? '*' : origin);
  };
  const tellAgain = (): void => {
    told = 0;
    tell();
  };

  // The script of the page around may come later than this one.
  const timer = setInterval(() => {
    if ((times += 1) >= patience.times) clearInterval(timer);
    tellAgain();
  }, patience.pause);

  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== around || (origin !== undefined && from !== origin)) return;
    if (typeof data !== 'object' || data === null || (data as { colloquy?: unknown }).colloquy !== 'theme') return;
    const { theme } = data as { readonly theme?: unknown };
    if (theme !== 'light' && theme !== 'dark') return;
    clearInterval(timer);
    origin ??= from;
    document.documentElement.dataset['theme'] = theme;
    tell();
  });

  document.documentElement.classList.add('site-framed');
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
