// A server component. The essay is read before a script runs, and its elements take over what stands there.
import { discussion } from 'colloquy/content';
import { ColloquyDiscussion } from 'colloquy/react/discussion';

export const metadata = { title: discussion.article.headline };

export default function Page() {
  return (
    <main>
      <ColloquyDiscussion data={discussion} headingLevel={1} />
    </main>
  );
}
