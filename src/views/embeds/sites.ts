import type { Player } from './player.js';

/** Finds the player for a page of one site; undefined for a page that has none, such as that of a person. */
type Site = (url: URL) => Player | undefined;

/** An address with those parameters that have a value. */
function withQuery(address: string, query: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/** Seconds out of `90`, `90s` and `1m30s`. */
function seconds(time: string): string | undefined {
  const [whole, hours = 0, minutes = 0, rest = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  const sum = +hours * 3600 + +minutes * 60 + +rest;
  return whole && sum > 0 ? `${sum}` : undefined;
}

const youTube: Site = ({ host, pathname, searchParams }) => {
  const [, kind, named] = /^\/(?:(shorts|embed|live|v)\/)?([^/]*)\/?$/.exec(pathname) ?? [];
  const list = /^[\w-]+$/.exec(searchParams.get('list') ?? '')?.[0];
  const start = seconds(searchParams.get('t') ?? searchParams.get('start') ?? '');
  const id = host === 'youtu.be' || kind ? named : named === 'watch' ? searchParams.get('v') : undefined;
  const frame = 'https://www.youtube-nocookie.com/embed/';
  if (id && /^[\w-]{11}$/.test(id))
    return {
      page: withQuery('https://www.youtube.com/watch', { v: id, list, t: start && `${start}s` }),
      src: withQuery(`${frame}${id}`, { autoplay: '1', list, start }),
      shape: kind === 'shorts' ? 'tall' : 'wide',
    };
  if (!list || !/^(?:playlist|videoseries)$/.test(named ?? '')) return undefined;
  return {
    page: withQuery('https://www.youtube.com/playlist', { list }),
    src: withQuery(`${frame}videoseries`, { autoplay: '1', list }),
    shape: 'wide',
  };
};

const vimeo: Site = ({ pathname, searchParams, hash }) => {
  const [, id, key] = /^\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/(\w+))?\/?$/.exec(pathname) ?? [];
  if (!id) return undefined;
  // A video that is not listed is shown to those who know its key.
  const h = key ?? /^\w+$/.exec(searchParams.get('h') ?? '')?.[0];
  const src = withQuery(`https://player.vimeo.com/video/${id}`, { h, dnt: '1', autoplay: '1' });
  const time = /^#t=\w+$/.test(hash) ? hash : '';
  return { page: `https://vimeo.com/${id}${h ? `/${h}` : ''}${time}`, src: src + time, shape: 'wide' };
};

const soundCloud: Site = ({ host, pathname, searchParams }) => {
  if (host === 'w.soundcloud.com') {
    const at = searchParams.get('url') ?? '';
    return /^https:\/\/(?:www\.|api\.)?soundcloud\.com\/./.test(at) ? sound(new URL(at)) : undefined;
  }
  const isOfPerson = /^\/[\w-]+\/(?:tracks|albums|sets|likes|reposts|popular-tracks|followers|following|comments)\/?$/;
  const isSound = /^\/(?!discover|search|you|pages|charts|stations)[\w-]+\/(?:sets\/)?[\w-]+(?:\/s-\w+)?\/?$/;
  return isSound.test(pathname) && !isOfPerson.test(pathname)
    ? sound(new URL(pathname, 'https://soundcloud.com'))
    : undefined;
};

const sound = ({ origin, pathname }: URL): Player => {
  const page = origin + pathname;
  const src = withQuery('https://w.soundcloud.com/player/', { url: page, auto_play: 'true' });
  return { page, src, shape: /\/(?:sets|playlists)\//.test(pathname) ? 'panel' : 'wave' };
};

const spotify: Site = ({ pathname }) => {
  const [, kind, id] =
    /^\/(?:intl-[\w-]+\/)?(?:embed(?:-podcast)?\/)?(track|album|playlist|artist|episode|show)\/(\w+)\/?$/.exec(
      pathname,
    ) ?? [];
  if (!kind || !id) return undefined;
  const isOne = /^(?:track|episode|show)$/.test(kind);
  const at = (before: string): string => `https://open.spotify.com/${before}${kind}/${id}`;
  return { page: at(''), src: at('embed/'), shape: isOne ? 'strip' : 'panel' };
};

const codePen: Site = ({ pathname }) => {
  const [, person, id] =
    /^\/((?:team\/)?[\w-]+)\/(?:pen|full|details|embed(?:\/preview)?)\/(\w+)\/?$/.exec(pathname) ?? [];
  if (!person || !id) return undefined;
  const src = `https://codepen.io/${person}/embed/${id}?default-tab=result`;
  return { page: `https://codepen.io/${person}/pen/${id}`, src, shape: 'panel' };
};

/** By host, without `www.`: the sites that give a frame of their own to what stands on a page. */
export const sites: Readonly<Partial<Record<string, Site>>> = {
  __proto__: null as never,
  'youtube.com': youTube,
  'music.youtube.com': youTube,
  'youtube-nocookie.com': youTube,
  'youtu.be': youTube,
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'soundcloud.com': soundCloud,
  'w.soundcloud.com': soundCloud,
  'open.spotify.com': spotify,
  'codepen.io': codePen,
};
