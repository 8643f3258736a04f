// In a frame on another site: says how tall the page is, and takes the theme of the page around it. Only what comes from
// the window around this one is heard, and only the origin that began to speak, or that the browser names, is answered.
export {};

const around = window.parent;

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

  const tell = (): void => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!origin || height === told) return;
    told = height;
    around.postMessage({ colloquy: 'height', height }, origin === 'null' ? '*' : origin);
  };

  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== around || (origin !== undefined && from !== origin)) return;
    if (typeof data !== 'object' || data === null || (data as { colloquy?: unknown }).colloquy !== 'theme') return;
    const { theme } = data as { readonly theme?: unknown };
    if (theme !== 'light' && theme !== 'dark') return;
    origin ??= from;
    document.documentElement.dataset['theme'] = theme;
    told = 0;
    tell();
  });

  document.documentElement.classList.add('site-framed');
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
