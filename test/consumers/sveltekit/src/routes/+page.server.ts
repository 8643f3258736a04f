import { discussion } from 'colloquy/content';
import { renderToString } from 'colloquy/server';

export const load = () => ({ essay: renderToString(discussion, { headingLevel: 1 }) });
