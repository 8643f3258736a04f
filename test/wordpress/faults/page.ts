import { registerBackend } from '../../../src/define.js';
import { htmlReader } from '../../../src/formats/html/index.js';
import type { Discussion } from '../../../src/model/discussion.js';
import { wordpressSource } from '../../../src/sources/wordpress/index.js';
import { visitor } from './visitor.js';

/** How long this page waits for a response, in milliseconds; readers wait longer. */
const patience = 2500;

registerBackend('wordpress-in-a-hurry', ({ endpoint = '' }) =>
  Promise.resolve(wordpressSource({ endpoint, html: htmlReader(), patience })),
);

const data: Discussion = {
  article: { id: 'essay', headline: 'On Trust', body: { type: 'root', children: [] } },
  people: [{ id: 'lance', name: 'Lance' }],
  comments: [
    {
      id: 'archived',
      author: 'lance',
      body: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'From the archive' }] }],
      },
    },
  ],
};

const asked = new URLSearchParams(location.search);

if (asked.has('no-storage')) {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
}
if (asked.has('full-storage')) {
  Storage.prototype.setItem = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
}

const element = document.createElement('colloquy-discussion');
Object.assign(element, {
  data,
  backend: 'wordpress-in-a-hurry',
  endpoint: asked.get('endpoint'),
  thread: asked.get('thread'),
});
document.body.append(element);
Object.assign(window, { visitor });
