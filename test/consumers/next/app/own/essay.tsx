'use client';

import { useId, useState } from 'react';
import { plainText, type Discussion } from 'colloquy/model';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from 'colloquy/react';
import '../printing';

/** A client component: it listens to events, and composes the page in its own way. */
export function Essay({ discussion }: { readonly discussion: Discussion }) {
  const [sent, setSent] = useState<readonly string[]>([]);
  return (
    <>
      <ColloquyDiscussion
        data={discussion}
        thread="own"
        onReplySent={(event) => setSent([...sent, plainText(event.comment.body)])}
      >
        <ColloquyArticle headingLevel={1} />
        <Aside />
        <ColloquyThread>
          <ColloquyReplyForm slot="reply" />
        </ColloquyThread>
      </ColloquyDiscussion>
      <output>{sent.join(', ')}</output>
    </>
  );
}

function Aside() {
  const id = useId();
  return <aside aria-labelledby={id}><h2 id={id}>About the author</h2></aside>;
}
