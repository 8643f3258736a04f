/** What a sample tells. Times in milliseconds, memory in megabytes. Left out: it was not asked for, or never came. */
export interface Figures {
  /** From asking for the page to the frame after the one that shows the first comment. */
  readonly arrival?: number;
  /** From handing the data over to the frame after the one that shows the first comment. */
  readonly firstPaint?: number;
  /** … to the frame after the one in which all of them stand in the document. */
  readonly complete?: number;
  /** What tasks took beyond 50 ms each, meanwhile. */
  readonly blocking?: number;
  readonly longestTask?: number;
  readonly longestGap?: number;
  /** Processor time of the renderer, meanwhile. */
  readonly cpu?: number | undefined;
  /** What showing the comments added. */
  readonly memory?: number | undefined;
  /** … to the frame after the one that shows it: what a reader waits, in whole frames. */
  readonly append?: number;
  readonly collapse?: number;
  /** … until the frame that shows it has been drawn: what it costs the page. */
  readonly appendWork?: number;
  readonly collapseWork?: number;
  readonly jump?: number;
  readonly scrollDropped?: number;
  readonly flingDropped?: number;
}

export type Measure = keyof Figures;

/**
 * How one is compared with another: by how many times, or, where it may be none at all, by how many more. A ratio to
 * nothing says nothing.
 */
export type Comparison = 'ratio' | 'difference';

export const measures: Readonly<
  Record<Measure, { readonly title: string; readonly unit: string; readonly comparison: Comparison }>
> = {
  arrival: { title: 'first comment, from asking for the page', unit: 'ms', comparison: 'ratio' },
  firstPaint: { title: 'first paint', unit: 'ms', comparison: 'ratio' },
  complete: { title: 'all shown', unit: 'ms', comparison: 'ratio' },
  blocking: { title: 'blocking time', unit: 'ms', comparison: 'ratio' },
  longestTask: { title: 'longest task', unit: 'ms', comparison: 'ratio' },
  longestGap: { title: 'longest gap between frames', unit: 'ms', comparison: 'ratio' },
  cpu: { title: 'processor time', unit: 'ms', comparison: 'ratio' },
  memory: { title: 'memory', unit: 'MB', comparison: 'ratio' },
  append: { title: 'append one, until it is seen', unit: 'ms', comparison: 'ratio' },
  appendWork: { title: 'append one, until it is drawn', unit: 'ms', comparison: 'ratio' },
  collapse: { title: 'collapse one, until it is seen', unit: 'ms', comparison: 'ratio' },
  collapseWork: { title: 'collapse one, until it is drawn', unit: 'ms', comparison: 'ratio' },
  jump: { title: 'jump to the last', unit: 'ms', comparison: 'ratio' },
  scrollDropped: { title: 'frames dropped, scroll of 120', unit: 'frames', comparison: 'difference' },
  flingDropped: { title: 'frames dropped, fling of 60', unit: 'frames', comparison: 'difference' },
};

export const measureNames = Object.keys(measures) as readonly Measure[];
