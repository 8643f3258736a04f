import type { Design, Task } from './designs.js';
import type { Options } from './options.js';
import { createRandom, shuffle } from './random.js';

/** A sample that has to be taken. */
export interface Step {
  readonly round: number;
  readonly design: Design;
  readonly comments: number;
  readonly tasks: readonly Task[];
}

/** With more comments than this, a sample takes a minute: it is taken twice at most, and of the showing alone. */
const many = 10_000;

/**
 * All samples of a run. Within a round every design comes once with every size, in an order of its own, so that what
 * else the machine does meanwhile falls on all of them alike.
 */
export function plan({
  sizes,
  rounds,
  designs,
  tasks,
}: Pick<Options, 'sizes' | 'rounds' | 'designs' | 'tasks'>): Step[] {
  return Array.from({ length: rounds }, (_, round) => {
    const steps = designs.flatMap((design) =>
      sizes
        .filter((comments) => comments <= design.most && (comments <= many || round < 2))
        .map((comments) => ({
          round,
          design,
          comments,
          tasks: comments <= many ? tasks.filter((task) => design.does.includes(task)) : [],
        })),
    );
    return shuffle(createRandom(round + 1), steps);
  }).flat();
}
