import { warnOnce } from '../shared/warn-once.js';
import { backends } from './backends.js';

/** Says that there is no backend of a name, and which there are. */
export function warnOfBackend(name: string): void {
  const known = [...backends.keys(), 'none'].join(', ');
  warnOnce(`Expected \`backend\` of <colloquy-discussion> to be one of ${known}, got "${name}".`);
}
