import { StrictMode, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { ReplySentEvent } from 'colloquy';
import { discussion } from 'colloquy/content';
import { plainText } from 'colloquy/model';
import { ColloquyDiscussion } from 'colloquy/react';

function Page(): ReactElement {
  const [sent, setSent] = useState<readonly string[]>([]);
  const add = (event: ReplySentEvent): void => setSent([...sent, plainText(event.comment.body)]);
  return (
    <>
      <ColloquyDiscussion data={discussion} headingLevel={1} onReplySent={add} />
      <output>{sent.join(', ')}</output>
    </>
  );
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
