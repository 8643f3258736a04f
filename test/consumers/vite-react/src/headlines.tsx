// A page that lists what there is to read, and needs no element.
import { createRoot } from 'react-dom/client';
import { discussion } from 'colloquy/content';
import { buildThread } from 'colloquy/model';

const { article, comments } = discussion;

createRoot(document.querySelector('#root')!).render(
  <ul>
    <li>
      {article.headline} ({buildThread(comments).count})
    </li>
  </ul>,
);
