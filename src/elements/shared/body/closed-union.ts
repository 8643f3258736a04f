import { nothing } from 'lit';

/** Keeps the compiler watching that each type of node is drawn, and draws nothing for what is none of them. */
export function outsideTheUnion(_node: never): typeof nothing {
  return nothing;
}
