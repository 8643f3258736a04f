import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { circles, circlesBelow, forbiddenArrows, forbiddenArrowsBelow } from './import-arrows.mjs';

describe('import boundaries', () => {
  it('hold in src', () => {
    assert.deepEqual(forbiddenArrowsBelow(fileURLToPath(new URL('../../src', import.meta.url))), []);
  });

  const broken = {
    'the model imports an element': ['model/a.ts', "import { x } from '../elements/thread/thread.js';"],
    'the model imports Lit': ['model/a.ts', "import { ReactiveElement } from '@lit/reactive-element';"],
    'a view imports Lit': ['views/a.ts', "import { html } from 'lit';"],
    'a view imports only a type of Lit': ['views/a.ts', "import type { TemplateResult } from 'lit-html';"],
    'the server imports Lit': ['server/a.ts', "import { render } from 'lit-html';"],
    'a view imports an element': ['views/a.ts', "import { x } from '../elements/thread/thread.js';"],
    'the model imports Node': ['model/a.ts', "import fs from 'node:fs';"],
    'a type is imported against the rules': ['content/a.ts', "import type { X } from '../formats/x.js';"],
    'an import spans lines': ['content/a.ts', "import {\n  x,\n} from '../formats/x.js';"],
    'a module is re-exported against the rules': ['content/a.ts', "export * from '../elements/a/a.js';"],
    'the conversation imports a source': ['conversation/a.ts', "import { x } from '../sources/local/index.js';"],
    'an element imports a format other than dynamically': ['elements/a/a.ts', "import '../../formats/x.js';"],
    'an element imports what registers': ['elements/a/a.ts', "import '../b/define.js';"],
    'an element imports a source': ['elements/a/a.ts', "await import('../../sources/local/index.js');"],
    'a define module imports a source other than dynamically': ['define.ts', "import './sources/local/index.js';"],
    'a package has a name that begins like an allowed one': [
      'elements/a/a.ts',
      "import '@lit/reactive-element-extra';",
    ],
    'a folder belongs to no layer': ['shared/a.ts', ''],
    'what elements share imports an element': ['elements/shared/a.ts', "import { x } from '../thread/thread.js';"],
    'what elements share imports a type from above': [
      'elements/shared/a.ts',
      "import type { X } from '../quotes/x.js';",
    ],
    'what elements share imports from above dynamically': [
      'elements/shared/a/b.ts',
      "await import('../../quotes/x.js');",
    ],
  };
  for (const [what, [file, text]] of Object.entries(broken)) {
    it(`are reported when ${what}`, () => assert.equal(forbiddenArrows(file, text).length, 1));
  }

  const sound = {
    'an element imports the model': ['elements/a/a.ts', "import type { X } from '../../model/index.js';"],
    'what elements share imports what else is shared': ['elements/shared/a/b.ts', "import { x } from '../c.js';"],
    'an element imports what elements share': ['elements/a/a.ts', "import { x } from '../shared/x.js';"],
    'an element imports a view': ['elements/a/a.ts', "import { html } from '../../views/template.js';"],
    'an element imports Lit': ['elements/a/a.ts', "import { LitElement } from 'lit';"],
    'an element imports part of Lit': ['elements/a/a.ts', "import { keyed } from 'lit/directives/keyed.js';"],
    'an element imports a format dynamically': ['elements/a/a.ts', "await import('../../formats/x.js');"],
    'a define module imports a source dynamically': ['elements/a/define.ts', "import('../../sources/local/index.js')"],
    'a comment shows an import': ['model/a.ts', "/**\n * import { x } from '@lit/react';\n */"],
  };
  for (const [what, [file, text]] of Object.entries(sound)) {
    it(`are kept when ${what}`, () => assert.deepEqual(forbiddenArrows(file, text), []));
  }
});

describe('circles of imports', () => {
  it('are not in src/elements', () => {
    assert.deepEqual(circlesBelow(fileURLToPath(new URL('../../src/elements', import.meta.url))), []);
  });

  it('are reported, whether by values, types or dynamic imports', () => {
    const modules = [
      ['a/a.ts', "import { b } from './b.js';"],
      ['a/b.ts', "import type { C } from '../c/c.js';"],
      ['c/c.ts', "await import('../a/a.js');"],
      ['c/d.ts', "export * from './c.js';"],
      ['c/e.ts', "import { e } from './e.js';"],
    ];
    assert.deepEqual(circles(modules), [['a/a.ts', 'a/b.ts', 'c/c.ts'], ['c/e.ts']]);
  });
});
