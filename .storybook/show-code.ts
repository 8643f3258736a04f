import type { Decorator } from '@storybook/web-components-vite';
import '../stories/fixtures/the-essay.js';
import { storyCode, type Preparation } from '../stories/code/story-code.js';

/** What each story drew last. */
const drawn = new Map<string, unknown>();

/** Remembers what a story draws, with what stands around it. It has to be the outermost decorator but for the toolbar's. */
export const withCode: Decorator = (story, { id }) => {
  const template = story();
  drawn.set(id, template);
  return template;
};

/**
 * The code for the panel and for "Show code": not what Storybook reads from the DOM, where properties are lost, but the
 * template itself. `parameters.code` of a story says what it prepares.
 */
export function transformSource(
  _html: string,
  { id, parameters }: { id: string; parameters: Record<string, unknown> },
): string {
  return storyCode(drawn.get(id), parameters['code'] as Preparation | undefined);
}
