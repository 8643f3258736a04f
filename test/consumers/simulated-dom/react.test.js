// The wrappers for React, by the tools that people test React with.
import { createElement } from 'react';
import { render } from '@testing-library/react';
import { discussion } from 'colloquy/content';
import { ColloquyDiscussion } from 'colloquy/react';
import { memorySource } from './memory-source.js';
import { inside, waitUntil } from './shadow.js';
import { quietConsole } from './quiet-console.js';

const said = quietConsole();

test('gives data to the element, hears its events, and goes without a trace', async () => {
  const source = memorySource();
  const sent = [];
  const page = createElement(ColloquyDiscussion, { data: discussion, source, thread: 'essay', onReplySent: (event) => sent.push(event) });
  const { container, unmount } = render(page);
  const element = container.querySelector('colloquy-discussion');

  const headline = await waitUntil(() => inside(element, 'colloquy-article h2'));
  expect(headline.textContent).toContain('Trust-based Selling');
  const field = await waitUntil(() => inside(element, 'colloquy-reply-form textarea'));
  type(field, 'Written from React');
  type(inside(element, 'colloquy-reply-form #name'), 'Ada');
  inside(element, 'colloquy-reply-form form').requestSubmit();
  await waitUntil(() => sent.length === 1);
  await waitUntil(() => inside(element, 'colloquy-thread [role="list"]').textContent.includes('Written from React'));

  unmount();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toEqual([]);
});

function type(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
