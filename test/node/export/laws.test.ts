import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { exportFormats } from '../../../src/export/index.js';
import { exported, kettle, threads, unaccounted, url } from './discussions.js';

const { DOMParser } = new JSDOM('').window;

/** Why a text is no well-formed XML, by a strict parser; undefined where it is. */
const xmlFault = (xml: string): string | undefined =>
  new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? undefined;

describe('every format', () => {
  it('is one of at least twelve', () => assert.ok(exportFormats.length >= 12));

  for (const format of exportFormats) {
    it(`accounts for every comment and essay: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(threads, async (given) => {
          assert.equal(unaccounted((await exported(given, format)).report), 0);
          assert.equal(unaccounted((await exported(given, format, {})).report), 0);
        }),
        { numRuns: 60 },
      );
    });

    it(`gives the same bytes twice: ${format}`, async () => {
      const given = [{ slug: 'kettle', discussion: kettle }];
      assert.deepEqual(await exported(given, format), await exported(given, format));
    });

    it(`makes up no e-mail or IP address: ${format}`, async () => {
      const { files } = await exported([{ slug: 'kettle', discussion: kettle }], format);
      const all = Object.values(files).join('\n');
      assert.doesNotMatch(all, /[\w.]+@[\w-]+\.\w|\b\d{1,3}(?:\.\d{1,3}){3}\b/);
    });

    it(`tells of the parent that is not here, unless it keeps the id: ${format}`, async () => {
      const { files, report } = await exported([{ slug: 'kettle', discussion: kettle }], format);
      const isTold = Object.keys(report.counts).some((code) => /^parent\.missing|comment\.inReplyTo/.test(code));
      assert.ok(isTold || report.leftOut['too-short'] || Object.values(files).join('').includes('99'));
    });
  }

  for (const format of ['wxr', 'disqus', 'atom'] as const)
    it(`is well-formed XML whatever people write: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(threads, async (given) => {
          const { files } = await exported(given, format, { url, title: 'A & <B>', drafts: true });
          for (const [path, xml] of Object.entries(files)) assert.equal(xmlFault(xml), undefined, path);
        }),
        { numRuns: 60 },
      );
    });

  for (const format of ['isso', 'artrans', 'commento', 'waline', 'twikoo', 'json', 'json-ld', 'json-feed'] as const)
    it(`is JSON: ${format}`, async () => {
      const { files } = await exported([{ slug: 'kettle', discussion: kettle }], format);
      assert.ok(Object.keys(files).length > 0);
      for (const text of Object.values(files)) JSON.parse(text);
    });

  it('refuses a name that none has, with those that there are', async () => {
    await assert.rejects(
      exported([], 'word' as never),
      /^RangeError: Expected a format to be one of json, .*got "word"$/,
    );
  });
});
