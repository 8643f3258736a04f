const script = '<script type="module"\n  src="https://cdn.jsdelivr.net/npm/colloquy/dist/cdn/colloquy.js"></script>';

const fileOf = ({ replies }) => (replies === '7' ? 'essay.json' : `essay-${replies}.json`);

/**
 * The code that a site would write for what the demo page shows.
 *
 * @param {Record<string, string>} state
 * @param {string} endpoint the address of the example server
 */
export function codeFor(state, endpoint) {
  return state.scripts === 'off' ? serverCode(state, endpoint) : pageCode(state, endpoint);
}

function pageCode(state, endpoint) {
  const { backend, look, lang } = state;
  const attributes = [
    `src="${fileOf(state)}"`,
    ...(backend === 'device' ? [] : ['backend="rest"', `endpoint="${endpoint}"`]),
  ];
  return [
    ...(lang === 'en' ? [] : [`<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>`]),
    ...(look === 'auto' ? [] : [`<meta name="color-scheme" content="${look}">`]),
    script,
    `<colloquy-discussion ${attributes.join('\n  ')}></colloquy-discussion>`,
    ...(backend === 'both' ? ['<script type="module" src="two-sources.js"></script>', '', ...twoSources] : []),
  ].join('\n');
}

const twoSources = [
  '// two-sources.js',
  "import { localSource } from 'colloquy/sources/local';",
  '',
  "const discussion = document.querySelector('colloquy-discussion');",
  "discussion.beside = [{ source: localSource(), thread: 'essay' }];",
];

function serverCode({ backend, lang, ...state }, endpoint) {
  const options = [
    ...(lang === 'en' ? [] : [`strings: ${lang}`]),
    ...(backend === 'device' ? [] : ["backend: 'rest'", `endpoint: '${endpoint}'`]),
    "form: { action: '/reply' }",
  ];
  return [
    "import { readFileSync } from 'node:fs';",
    ...(lang === 'en' ? [] : [`import { ${lang} } from 'colloquy/locales/${lang}';`]),
    "import { parseDiscussion } from 'colloquy/model';",
    "import { renderToString } from 'colloquy/server';",
    '',
    `const file = readFileSync('${fileOf(state)}', 'utf8');`,
    'const html = renderToString(parseDiscussion(JSON.parse(file)), {',
    ...options.map((option) => `  ${option},`),
    '});',
  ].join('\n');
}
