import { parseArgs } from 'node:util';
import { designs, own, reference, type Design, type Task } from './designs.js';

export interface Options {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly designs: readonly Design[];
  /** What is measured beside showing all comments. */
  readonly tasks: readonly Task[];
  /** Only what is drawn in the browser, and only printed. */
  readonly quick: boolean;
  /** Whether to end with an error when a target is missed by more than chance explains. */
  readonly check: boolean;
  /** Whether to write the results to the documentation. */
  readonly write: boolean;
}

export const usage = `Usage: npm run bench [-- options]   (after npm run build)

  --quick              innerHTML and Colloquy alone, two rounds, in less than two minutes; prints, and writes nothing
  --sizes 100,1000     how many comments; 100, 1000, 10000 and 100000 by default
  --rounds 5           how often each is measured; more than 10000 comments at most twice
  --designs a,b        some of ${designs.map(({ name }) => name).join(', ')}
  --check              fails when a target is missed by more than chance explains
  --no-write           leaves the documentation as it is`;

/** Reads the command line. Throws, naming what was expected, for what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      designs: { type: 'string' },
      check: { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
    },
  });
  const { quick, check } = values;
  return {
    sizes: numbers('--sizes', values.sizes ?? (quick ? '100,1000,10000' : '100,1000,10000,100000')),
    rounds: numbers('--rounds', values.rounds ?? (quick ? '2' : '5'))[0]!,
    designs: named(values.designs ?? (quick ? `${reference},${own}` : undefined)),
    tasks: quick ? ['append', 'collapse'] : ['append', 'collapse', 'scroll', 'fling', 'jump'],
    quick,
    check,
    write: !quick && !values['no-write'],
  };
}

function numbers(option: string, text: string): number[] {
  return text.split(',').map((value) => {
    if (/^[1-9]\d*$/.test(value)) return Number(value);
    throw new Error(`Expected ${option} to be whole numbers from 1 on, parted by commas, got ${text}`);
  });
}

function named(text: string | undefined): readonly Design[] {
  if (text === undefined) return designs;
  return text.split(',').map((name) => {
    const found = designs.find((design) => design.name === name);
    if (found) return found;
    throw new Error(`Expected --designs to be some of ${designs.map((design) => design.name).join(', ')}, got ${name}`);
  });
}
