import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Paragraph } from '../../../src/model/body.js';
import { loneLink } from '../../../src/views/embeds/lone-link.js';
import { playerAt } from '../../../src/views/embeds/player.js';
import { reader } from '../formats/read-html.js';

const short = (address: string): string | undefined => {
  const player = playerAt(address);
  return player && [player.shape, player.page, player.src].join(' ');
};
const id = 'dQw4w9WgXcQ';
const youTube = `https://www.youtube.com/watch?v=${id}`;
const frame = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
const pen = 'panel https://codepen.io/ines/pen/abCdef https://codepen.io/ines/embed/abCdef?default-tab=result';

const known: Readonly<Record<string, string>> = {
  [youTube]: `wide ${youTube} ${frame}`,
  [`https://youtu.be/${id}?t=90`]: `wide ${youTube}&t=90s ${frame}&start=90`,
  [`https://m.youtube.com/watch?v=${id}&t=1m30s&si=tracks-me`]: `wide ${youTube}&t=90s ${frame}&start=90`,
  [`http://www.youtube.com/embed/${id}?start=5&rel=0`]: `wide ${youTube}&t=5s ${frame}&start=5`,
  [`https://www.youtube-nocookie.com/embed/${id}`]: `wide ${youTube} ${frame}`,
  [`https://www.youtube.com/shorts/${id}`]: `tall ${youTube} ${frame}`,
  'https://www.youtube.com/playlist?list=PL_x-1':
    'wide https://www.youtube.com/playlist?list=PL_x-1 https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=PL_x-1',
  'https://vimeo.com/76979871':
    'wide https://vimeo.com/76979871 https://player.vimeo.com/video/76979871?dnt=1&autoplay=1',
  'https://player.vimeo.com/video/76979871?h=8272103f6e&title=0':
    'wide https://vimeo.com/76979871/8272103f6e https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1&autoplay=1',
  'https://soundcloud.com/forss/flickermood?si=x':
    'wave https://soundcloud.com/forss/flickermood https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood&auto_play=true',
  'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/playlists/7&color=ff5500':
    'panel https://api.soundcloud.com/playlists/7 https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Fplaylists%2F7&auto_play=true',
  'https://open.spotify.com/intl-de/episode/4rOoJ6Egrf8K2IrywzwOMk?si=x':
    'strip https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk',
  'https://open.spotify.com/embed/album/1ATL5GLyefJaxhQzSPVrLX':
    'panel https://open.spotify.com/album/1ATL5GLyefJaxhQzSPVrLX https://open.spotify.com/embed/album/1ATL5GLyefJaxhQzSPVrLX',
  'https://codepen.io/ines/pen/abCdef': pen,
  'https://codepen.io/ines/embed/abCdef?height=300': pen,
};

describe('the player for what stands at an address', () => {
  for (const [address, expected] of Object.entries(known)) {
    it(`is known for ${address}`, () => assert.equal(short(address), expected));
  }

  it('leads back to itself from the page and from the frame that it names', () => {
    for (const address of Object.keys(known)) {
      const { page, src } = playerAt(address)!;
      assert.equal(playerAt(src)!.src, src);
      if (!page.startsWith('https://api.')) assert.equal(playerAt(page)!.src, src);
    }
  });

  it('is not made up for other pages of these sites, and for sites that only look like them', () => {
    for (const address of [
      'https://www.youtube.com/@somebody',
      'https://www.youtube.com/watch?v=short',
      `https://youtube.com.evil.example/watch?v=${id}`,
      `https://evil.example/youtu.be/${id}`,
      `https://youtube.com:8443/watch?v=${id}`,
      `https://user:pass@youtu.be/${id}`,
      `javascript:location='https://youtu.be/${id}'`,
      'https://vimeo.com/about',
      'https://soundcloud.com/forss',
      'https://soundcloud.com/forss/tracks',
      'https://w.soundcloud.com/player/?url=https%3A//evil.example/a/b',
      'https://open.spotify.com/user/someone',
      'https://codepen.io/ines',
      'https://constructor/__proto__',
      'not an address',
    ])
      assert.equal(playerAt(address), undefined, address);
    for (const value of [undefined, null, 7, {}]) assert.equal(playerAt(value), undefined);
  });

  it('stands at one of five hosts, whatever the address', () => {
    const host = fc.constantFrom('www.youtube.com', 'youtu.be', 'vimeo.com', 'w.soundcloud.com', 'soundcloud.com');
    const more = fc.constantFrom('open.spotify.com', 'codepen.io', 'player.vimeo.com');
    const piece = fc.oneof(
      fc.constantFrom(
        'watch',
        'embed',
        'video',
        'player',
        'track',
        'pen',
        '..',
        '@',
        '#',
        '?v=',
        '?list=',
        '?url=',
        '&',
      ),
      fc.string(),
      fc.stringMatching(/^[\w-]{11}$/),
    );
    fc.assert(
      fc.property(fc.oneof(host, more), fc.array(piece), (at, pieces) => {
        const player = playerAt(`https://${at}/${pieces.join('/')}`);
        if (!player) return;
        assert.match(
          player.src,
          /^https:\/\/(?:www\.youtube-nocookie\.com|player\.vimeo\.com|w\.soundcloud\.com|open\.spotify\.com|codepen\.io)\//,
        );
        assert.match(
          player.page,
          /^https:\/\/(?:www\.youtube\.com|vimeo\.com|(?:api\.|www\.)?soundcloud\.com|open\.spotify\.com|codepen\.io)\//,
        );
      }),
    );
  });

  it('is known for a frame in HTML, which is read as a link that stands alone', () => {
    for (const frame of [
      `<iframe src="//www.youtube.com/embed/${id}?si=1" title="A talk" allowfullscreen></iframe>`,
      `<p><iframe src="https://www.youtube.com/embed/${id}"></iframe></p>`,
      `<div class="video"><iframe src="https://www.youtube-nocookie.com/embed/${id}"></iframe></div>`,
    ]) {
      const [, paragraph] = reader.body(`<p>See:</p>${frame}`, 'https://example.org/').children as Paragraph[];
      assert.equal(playerAt(loneLink(paragraph!.children)!.url)!.page, youTube);
    }
  });
});
