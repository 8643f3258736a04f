import Link from 'next/link';
import { discussion } from 'colloquy/content';
import { ColloquyCount } from 'colloquy/react/count';
import { ColloquyMap } from 'colloquy/react/map';

const { article, comments, people, quoteLinks } = discussion;

export default function Page() {
  return (
    <ul>
      <li>
        <Link href="/">{article.headline}</Link> <ColloquyCount thread={article.id}>Replies</ColloquyCount>
        <ColloquyMap article={article} comments={comments} people={people} quoteLinks={quoteLinks} />
      </li>
    </ul>
  );
}
