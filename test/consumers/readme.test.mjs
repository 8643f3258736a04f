// Runs every code block of the README and of docs/ against the packed package. docs/contributing/documentation.md
// describes the info strings of blocks.
import { after, before, describe, it } from 'node:test';
import { chainOf, codeBlocks, documents } from './readme/code-blocks.mjs';
import { checkCss } from './readme/check-css.mjs';
import { checkFile } from './readme/check-file.mjs';
import { checkJson } from './readme/check-json.mjs';
import { checkPolicy } from './readme/check-policy.mjs';
import { checkXml } from './readme/check-xml.mjs';
import { checkYaml } from './readme/check-yaml.mjs';
import { typeErrors } from './readme/check-types.mjs';
import { runHtml } from './readme/run-html.mjs';
import { runScript } from './readme/run-script.mjs';
import { runShell } from './readme/run-shell.mjs';
import { openWorkshop } from './readme/workshop.mjs';

/** By language: what runs a block, or proves it. */
const runners = {
  html: runHtml,
  js: runScript,
  jsx: runScript,
  ts: runScript,
  tsx: runScript,
  sh: runShell,
  css: checkCss,
  json: checkJson,
  csp: checkPolicy,
  yaml: checkYaml,
  xml: checkXml,
};

describe('documentation', () => {
  const contents = documents().map((document) => ({ document, blocks: codeBlocks(document) }));
  let workshop;
  let wrongTypes;
  before(async () => {
    workshop = await openWorkshop();
    const scripts = contents.flatMap(({ blocks }) =>
      blocks
        .filter(({ language, attributes }) => runners[language] === runScript && !attributes.file)
        .map((block) => chainOf(blocks, block)),
    );
    wrongTypes = typeErrors(workshop, scripts);
  });
  after(() => workshop?.close());

  for (const { document, blocks } of contents) {
    describe(document, () => {
      for (const block of blocks) {
        it(`${document}:${block.line} ${block.language || 'without a language'} is true`, async () => {
          if (block.attributes.file) {
            checkFile(block);
            return;
          }
          const run = runners[block.language];
          if (!run)
            throw new Error(
              `Nothing knows how to run “${block.language}”: give the block a file=PATH, or a runner in test/consumers/readme.test.mjs`,
            );
          if (wrongTypes.has(block)) throw new Error(wrongTypes.get(block));
          // Elements without a script of their own are run with the block that brings it.
          const isContinued = blocks.some(
            (later) => later.attributes.continues && chainOf(blocks, later).includes(block),
          );
          if (block.language === 'html' && !/<script/.test(block.code) && isContinued) return;
          await run(workshop, chainOf(blocks, block));
        });
      }
    });
  }
});
