// What readers do, one thing after the other; and what a page shows that names no source.
import { discussion } from 'colloquy/content';
import 'colloquy/define';
import 'colloquy/count/define';
import 'colloquy/map/define';
import { memorySource } from './memory-source.js';
import { quietConsole } from './quiet-console.js';
import { inside, waitUntil } from './shadow.js';

const said = quietConsole();
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const click = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));

function put(tag, properties, inner = '') {
  const element = Object.assign(document.createElement(tag), properties);
  element.innerHTML = inner;
  document.body.append(element);
  return element;
}

test('shows the essay, its replies and a form where no source is named', async () => {
  const element = put('colloquy-discussion', { data: discussion });
  const replies = await waitUntil(() => inside(element, 'colloquy-thread [role="list"]'));
  await waitUntil(() => replies.querySelectorAll('article').length === 6);
  await settled();
  element.remove();
  await settled();
  expect(said()).toEqual([]);
});

test('replies to a comment, previews what is written, folds replies and sorts', async () => {
  const element = put('colloquy-discussion', { data: discussion, source: memorySource(), thread: 'essay' });
  const thread = await waitUntil(() => inside(element, 'colloquy-thread'));
  const button = await waitUntil(() => inside(thread, 'article')?.querySelector('.reply, [part~="reply"]'));
  click(button);
  const form = inside(element, 'colloquy-reply-form');
  await waitUntil(() => form.shadowRoot.querySelector('h4, h3').textContent.includes('Reply to'));
  const field = inside(form, 'textarea');
  field.value = 'A reply to it';
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  const preview = form.shadowRoot.querySelector('.quiet[aria-pressed]');
  click(preview);
  await waitUntil(() => inside(form, '[part="preview"]'));
  click(form.shadowRoot.querySelector('.quiet[aria-pressed]'));
  thread.sort = 'newest';
  for (const folding of thread.shadowRoot.querySelectorAll('button[aria-expanded]')) click(folding);
  await settled();
  element.remove();
  await settled();
  expect(said()).toEqual([]);
});

test('shows an essay in a composition of the page, a map and a count', async () => {
  const element = put('colloquy-discussion', { data: discussion, source: memorySource(), thread: 'own' },
    '<colloquy-article></colloquy-article><colloquy-thread><colloquy-reply-form slot="reply"></colloquy-reply-form></colloquy-thread><colloquy-map></colloquy-map>');
  const count = put('colloquy-count', { source: { ...memorySource(), count: async (threads) => new Map(threads.map((name) => [name, 3])) }, thread: 'own' });
  await waitUntil(() => inside(element, 'colloquy-map')?.shadowRoot?.textContent.includes('Osborne'));
  await waitUntil(() => inside(element, 'colloquy-reply-form textarea'));
  await waitUntil(() => count.shadowRoot?.textContent.includes('3 replies'));
  document.body.replaceChildren();
  await settled();
  expect(said()).toEqual([]);
});

test('goes to the comment and to the passage that the address names', async () => {
  location.hash = '#comment-3';
  const element = put('colloquy-discussion', { data: discussion, source: memorySource(), thread: 'essay' });
  await waitUntil(() => inside(element, 'colloquy-thread article')?.getRootNode().querySelector('[aria-current]'));
  await settled();
  element.remove();
  location.hash = '';
  await settled();
  expect(said()).toEqual([]);
});
