import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { discussion } from 'colloquy/content';
import { plainText } from 'colloquy/model';
import 'colloquy/define';
import 'colloquy/react/jsx';

function Page(): ReactElement {
  const [sent, setSent] = useState<readonly string[]>([]);
  return (
    <>
      <colloquy-discussion
        data={discussion}
        thread="tags"
        oncolloquy-reply-sent={(event) => setSent([...sent, plainText(event.comment.body)])}
      >
        <main>
          <colloquy-article heading-level={1} />
        </main>
        <colloquy-thread sort="newest">
          <colloquy-reply-form slot="reply" />
        </colloquy-thread>
      </colloquy-discussion>
      <output>{sent.join(', ')}</output>
    </>
  );
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
