import { namedThread } from './named-thread.js';
import { warnOnce } from './warn-once.js';

/** What every odd name has, and few others: only for those is fetched what tells them apart. */
const mayBeOdd = /[[{<?&]|^(null|undefined|nan)$/i;

/** The thread that an element was given. An odd name is taken as it is, with one warning. */
export function givenThread(given: unknown): string | undefined {
  const name = namedThread(given);
  if (name !== undefined && given !== 'auto' && mayBeOdd.test(name))
    import('./thread-problem.js').then(
      ({ threadProblem }) => {
        const problem = threadProblem(name);
        if (problem) warnOnce(problem);
      },
      () => {},
    );
  return name;
}
