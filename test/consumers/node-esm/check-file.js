import essay from 'colloquy/content/trust-based-selling-between-cultures.json' with { type: 'json' };
import { buildThread, parseDiscussion, ParseError, plainText } from 'colloquy/model';

const { article, comments } = parseDiscussion(essay);
console.log(plainText(article.body).split('\n')[0]);
console.log(buildThread(comments).count);

try {
  parseDiscussion({ ...essay, comments: [{ ...essay.comments[0], datePublished: 'yesterday' }] });
} catch (error) {
  console.log(error instanceof ParseError, error.message);
}
