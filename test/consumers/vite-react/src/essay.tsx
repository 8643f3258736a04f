import { StrictMode, type ReactElement } from 'react';
import { discussion } from 'colloquy/content';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from 'colloquy/react';

/** The same page on the server and in the browser: once with the standard composition, once with one of its own. */
export function Essay({ own }: { readonly own: boolean }): ReactElement {
  return (
    <StrictMode>
      {own ? (
        <ColloquyDiscussion data={discussion}>
          <ColloquyArticle headingLevel={1} />
          <ColloquyThread>
            <ColloquyReplyForm slot="reply" />
          </ColloquyThread>
        </ColloquyDiscussion>
      ) : (
        <ColloquyDiscussion data={discussion} headingLevel={1} className="essay" />
      )}
    </StrictMode>
  );
}
