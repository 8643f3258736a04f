import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tidyTemplates } from '../../../build/tidy-templates.js';
import { printTemplate } from '../../../src/server/print-template.js';
import { html } from '../../../src/views/template.js';
import { tidy } from '../../../src/views/tidy.js';

describe('white space in templates', () => {
  for (const [what, [texts, tidied]] of Object.entries({
    'around a line break is layout': [['\n  <p>\n    a\n  </p>\n'], ['<p>a</p>']],
    'within a line stays': [['<b>a</b> <i>b</i> c  d'], ['<b>a</b> <i>b</i> c  d']],
    'between attributes is one space': [
      ['<p\n  class="a"\n  title=', '\n  hidden\n>b</p>'],
      ['<p class="a" title=', ' hidden>b</p>'],
    ],
    'before the end of a tag goes': [
      ['<br\n/>', '<p\n  >'],
      ['<br/>', '<p>'],
    ],
    'at the end of a line goes': [['<p>a \t\n  b</p>'], ['<p>ab</p>']],
    'around places within a line stays': [
      ['a ', ' b ', '\n'],
      ['a ', ' b ', ''],
    ],
    'with the line ends of Windows is the same': [['\r\n  <p>\r\n  a</p>\r\n'], ['<p>a</p>']],
  } satisfies Record<string, [string[], string[]]>)) {
    it(what, () => {
      assert.deepEqual(tidy(texts), tidied);
      assert.deepEqual(tidy(tidied), tidied, 'and twice is once');
    });
  }

  it('is the same whether the build or the run applies the rule', () => {
    const source = `html\`
      <p
        class="a"
        title=\${title}
      >
        \${words} <b>b</b>
        \${[1].map((n) => html\`
          <i>\${n}</i>
        \`)}
      </p>
    \``;
    const run = (text: string): string =>
      printTemplate(new Function('html', 'title', 'words', `return ${text}`)(html, 't', 'w'));
    assert.equal(run(tidyTemplates(source)), '<p class="a" title="t">w <b>b</b><i>1</i></p>');
    assert.equal(run(source), run(tidyTemplates(source)));
    assert.ok(!tidyTemplates(source).slice(5).includes('\n      <'));
  });

  it('leaves other text of a module as it is', () => {
    const source = 'const a = `\n  <p>\n`;\nconst b = css`\n  p {}\n`;\nconst c = x.html;\n';
    assert.equal(tidyTemplates(source), source);
  });
});
