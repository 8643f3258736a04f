import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { CommentSource } from '../../model/source.js';
import { lateSource } from '../shared/broken-source.js';

/** Says that a backend has not come within 20 seconds, in its place until it comes after all. */
export function standIn(
  named: { source: Promise<CommentSource | undefined> },
  host: ReactiveControllerHost,
  backend: string,
): void {
  const { source } = named;
  const use = (other: typeof source): void => {
    named.source = other;
    host.requestUpdate();
  };
  const arrived = (): void => use(source);
  use(Promise.resolve(lateSource(backend, 20_000)));
  source.then(arrived, arrived);
}
