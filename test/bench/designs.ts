/** One way to put comments on a page. Its page is `designs/<name>.mjs`. */
export interface Design {
  readonly name: string;
  readonly title: string;
  /** The most comments it is asked to show: what takes minutes is not worth waiting for. */
  readonly most: number;
  /** What else it can be asked to do, beside showing all comments. */
  readonly does: readonly Task[];
  /** A stylesheet that an npm package brings along. */
  readonly style?: string;
  /** The real client of another comment system, which gets its comments from a server. */
  readonly isPeer?: true;
  /** Whether its comments stand in the HTML of the page, so that there is nothing to be shown by a script. */
  readonly isPrinted?: true;
  /** What one of its comments is, as a selector; an `article` where it is left out. */
  readonly comment?: string;
}

export type Task = 'append' | 'collapse' | 'scroll' | 'fling' | 'jump';

const all: readonly Task[] = ['append', 'collapse', 'scroll', 'fling', 'jump'];

export const reference = 'inner-html';
export const own = 'colloquy';
/** Ours as it is compared with peers: it fetches its comments, too. */
export const ownFetched = 'colloquy-fetched';
const ownFromWaline = 'colloquy-waline';

export const designs: readonly Design[] = [
  { name: own, title: 'Colloquy', most: 100_000, does: all },
  { name: reference, title: 'innerHTML', most: 100_000, does: all },
  { name: 'react', title: 'React 19', most: 10_000, does: all },
  { name: 'preact', title: 'Preact', most: 10_000, does: all },
  { name: 'lit-elements', title: 'Lit, an element per comment', most: 10_000, does: all },
  { name: ownFetched, title: 'Colloquy, fetching', most: 1000, does: [] },
  { name: ownFromWaline, title: 'Colloquy, from Waline’s server', most: 1000, does: [] },
  { name: 'colloquy-printed', title: 'Colloquy, printed by a server', most: 1000, does: [], isPrinted: true },
  {
    name: 'waline',
    title: 'Waline',
    most: 1000,
    does: [],
    style: '@waline/client/dist/waline.css',
    comment: '.wl-card-item',
    isPeer: true,
  },
  {
    name: 'artalk',
    title: 'Artalk',
    most: 1000,
    does: [],
    style: 'artalk/dist/Artalk.css',
    comment: '.atk-comment-wrap',
    isPeer: true,
  },
];

export const peerDesigns = designs.filter(({ isPeer }) => isPeer);

/** Those that have their comments from a server, ours first. */
export const fetchingDesigns = designs.filter(
  ({ name, isPeer, isPrinted }) => isPeer || isPrinted || name === ownFetched || name === ownFromWaline,
);

/** The title of a design by its name. */
export const titleOf = (name: string): string => designs.find((design) => design.name === name)?.title ?? name;
