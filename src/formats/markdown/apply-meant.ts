import { parseYaml } from '../yaml.js';

/** What stands at a path was surely meant to be something else. */
export interface Mending {
  /** The path of a value in a discussion, such as `comments[2].datePublished`. */
  readonly path: string;
  /** What was meant, as YAML writes it. */
  readonly meant: string;
}

type Holder = Record<string, unknown>;

/** A copy of a discussion in which what was surely meant stands in place of what was written. */
export function applyMeant<T>(discussion: T, mendings: readonly Mending[]): T {
  const copy = structuredClone(discussion);
  for (const { path, meant } of mendings) {
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
    const last = steps.pop()!;
    const holder = steps.reduce<unknown>((at, step) => (at as Holder | undefined)?.[step], copy);
    if (typeof holder === 'object' && holder !== null) (holder as Holder)[last] = parseYaml(meant, { schema: 'core' });
  }
  return copy;
}
