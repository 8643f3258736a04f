import { discussion } from 'colloquy/content';

const { article, comments, commentCount, people } = discussion;
const nameOf = (id) => people.find((person) => person.id === id)?.name;

console.log(`${article.headline}: ${comments.length} of ${commentCount} replies`);
for (const { author } of comments) console.log(nameOf(author));
