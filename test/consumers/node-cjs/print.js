const { discussion } = require('colloquy/content');
const { jsonLd } = require('colloquy/formats/json-ld');
const { fr } = require('colloquy/locales/fr');
const { renderToStream, renderToString, styleSheet } = require('colloquy/server');

const html = renderToString(discussion, { strings: fr, styles: { href: '/colloquy.css' }, form: { action: '/replies' } });
console.log(html.match(/<article/g).length, html.includes('7 réponses, dont 6 ici'), styleSheet.length > 5000);
console.log(jsonLd(discussion).comment.length);

async function main() {
  console.log((await new Response(renderToStream(discussion)).text()) === renderToString(discussion));

  try {
    renderToString(discussion, { headingLevel: 9 });
  } catch ({ message }) {
    console.log(message);
  }
}

main();
