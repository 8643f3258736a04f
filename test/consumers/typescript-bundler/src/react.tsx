import { useRef, type ReactElement } from 'react';
import { discussion } from 'colloquy/content';
import type { ColloquyThread as ThreadElement } from 'colloquy';
import { ColloquyArticle, ColloquyDiscussion, ColloquyReplyForm, ColloquyThread } from 'colloquy/react';
import { ColloquyCount } from 'colloquy/react/count';
import { ColloquyMap } from 'colloquy/react/map';
import { ColloquyThread as SingleThread } from 'colloquy/react/thread';
import 'colloquy/react/jsx';
import { localSource } from 'colloquy/sources/local';

const source = localSource();

export function Wrappers(): ReactElement {
  const thread = useRef<ThreadElement>(null);
  return (
    <ColloquyDiscussion
      data={discussion}
      headingLevel={1}
      className="essay"
      onReplySend={(event) => event.reply.text === '' && event.preventDefault()}
      onReplySent={(event) => void thread.current?.reveal(event.comment.id)}
      onReplyFailed={(event) => console.warn(event.error.kind, event.reply.text)}
      onDiscussionLoaded={(event) => console.log(event.discussion.article?.headline)}
    >
      <ColloquyArticle article={discussion.article} people={discussion.people} />
      <ColloquyThread
        ref={thread}
        sort="newest"
        onBranchToggled={(event) => console.log(event.collapsed, event.comment.id)}
        onReplyStart={(event) => console.log(event.comment.id)}
      >
        <ColloquyReplyForm slot="reply" source={source} thread="essay" />
      </ColloquyThread>
    </ColloquyDiscussion>
  );
}

export function PlainTags(): ReactElement {
  const thread = useRef<ThreadElement>(null);
  return (
    <colloquy-discussion
      data={discussion}
      heading-level={1}
      className="essay"
      lang="en"
      oncolloquy-reply-send={(event) => event.reply.text === '' && event.preventDefault()}
      oncolloquy-reply-sent={(event) => void thread.current?.reveal(event.comment.id)}
      oncolloquy-reply-failedCapture={(event) => console.warn(event.error.kind, event.reply.text)}
      oncolloquy-discussion-loaded={(event) => console.log(event.discussion.article?.headline)}
    >
      <colloquy-article article={discussion.article} people={discussion.people} headingLevel={1} />
      <colloquy-thread
        ref={thread}
        key="thread"
        class="essay"
        sort="newest"
        comment-count={7}
        oncolloquy-branch-toggled={(event) => console.log(event.collapsed, event.comment.id)}
        oncolloquy-reply-start={(event) => console.log(event.comment.id)}
      >
        <colloquy-reply-form slot="reply" source={source} thread="essay" />
      </colloquy-thread>
    </colloquy-discussion>
  );
}

export function Lists(): ReactElement {
  return (
    <>
      <ColloquyCount backend="waline" endpoint="https://comments.example" thread="/essay/">Replies</ColloquyCount>
      <ColloquyMap comments={discussion.comments} people={discussion.people} />
      <SingleThread comments={discussion.comments} onReplySent={(event) => console.log(event.comment.id)} />
    </>
  );
}
