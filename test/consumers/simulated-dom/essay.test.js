// Run by Vitest and by Jest, in jsdom and in happy-dom.
import { discussion } from 'colloquy/content';
import 'colloquy/define';
import { memorySource } from './memory-source.js';
import { inside, waitUntil } from './shadow.js';
import { quietConsole } from './quiet-console.js';

const said = quietConsole();

test('shows the essay, sends a reply, and goes without a trace', async () => {
  const source = memorySource();
  const element = document.createElement('colloquy-discussion');
  element.data = discussion;
  element.source = source;
  element.thread = 'essay';
  const sent = [];
  element.addEventListener('colloquy-reply-sent', (event) => sent.push(event.comment));
  document.body.append(element);

  await waitUntil(() => inside(element, 'colloquy-article h2'));
  expect(inside(element, 'colloquy-article h2').textContent).toContain('Trust-based Selling');
  const field = await waitUntil(() => inside(element, 'colloquy-reply-form textarea'));
  type(field, 'Written in a simulated DOM');
  type(inside(element, 'colloquy-reply-form #name'), 'Ada');
  inside(element, 'colloquy-reply-form form').requestSubmit();

  await waitUntil(() => sent.length === 1);
  expect(source.replies.map(({ text, name }) => [text, name])).toEqual([['Written in a simulated DOM', 'Ada']]);
  await waitUntil(() => inside(element, 'colloquy-thread [role="list"]').textContent.includes('Written in a simulated DOM'));

  element.remove();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(said()).toEqual([]);
});

function type(field, text) {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
