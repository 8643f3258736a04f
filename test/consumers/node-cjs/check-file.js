const essay = require('colloquy/content/trust-based-selling-between-cultures.json');
const { buildThread, parseDiscussion, ParseError, plainText } = require('colloquy/model');

const { article, comments } = parseDiscussion(essay);
console.log(plainText(article.body).split('\n')[0]);
console.log(buildThread(comments).count);

try {
  parseDiscussion({ ...essay, comments: [{ ...essay.comments[0], datePublished: 'yesterday' }] });
} catch (error) {
  console.log(error instanceof ParseError, error.message);
}
