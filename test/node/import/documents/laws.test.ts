import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { UnknownFormatError } from '../../../../src/import/index.js';
import { lines, read, unaccounted } from '../read.js';
import { docx, from, p, png, r, to } from './docx-file.js';
import { annotation, annotationEnd, odt } from './odt-file.js';

const files = {
  docx: docx([p('Titel', r('Tea')), p('', r('One '), from(0), r('two'), to(0)), p('', r('three'))].join(''), {
    comments: [
      { author: 'Ann', text: 'Why?', date: '2024-03-01T10:00:00Z' },
      { author: 'ann@mail.example', text: 'Since.', parent: 0 },
    ],
    footnotes: [p('', r('Below'))],
    files: { 'word/media/cup.png': png },
  }),
  odt: odt(
    `<text:p>One ${annotation('a1', 'ann@mail.example', '2024-03-01T10:00:00', 'Why?')}two${annotationEnd('a1')}</text:p><text:p>three</text:p>`,
    { 'Pictures/cup.png': png },
  ),
};
const xss = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '&lt;svg onload=alert(1)&gt;',
];
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

for (const [format, bytes] of Object.entries(files))
  describe(`a document as ${format}`, () => {
    it('gives the same wherever it is cut into pieces', async () => {
      const whole = await read(bytes);
      assert.equal(unaccounted(whole.report), 0);
      for (const size of [1, 7, 64, 1024]) assert.deepEqual(await read(pieces(bytes, size)), whole);
    });

    it('gives nothing private', async () => {
      assert.ok(!JSON.stringify(await read(bytes)).includes('mail.example'));
    });

    it('is read as far as it goes where it is cut short or damaged, told and counted', async () => {
      const whole = await read(bytes);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length - 1),
          fc.nat(bytes.length - 1),
          fc.nat(255),
          fc.constantFrom('cut', 'flip', 'double'),
          async (end, at, value, how) => {
            const damaged =
              how === 'cut'
                ? bytes.slice(0, end)
                : how === 'flip'
                  ? bytes.map((byte, index) => (index === at ? value : byte))
                  : new Uint8Array([...bytes.slice(0, end), ...bytes.slice(at)]);
            const outcome = await read(damaged, { format }).catch((error: unknown) => {
              // Of a few bytes it cannot be told that they were a document.
              if (error instanceof UnknownFormatError) return undefined;
              throw error;
            });
            if (!outcome) return;
            const { report, threads } = outcome;
            assert.equal(unaccounted(report), 0);
            if (how === 'cut' && isDeepStrictEqual(report.findings, whole.report.findings))
              assert.deepEqual(threads.flatMap(lines), whole.threads.flatMap(lines), `silence at ${end}`);
          },
        ),
        { numRuns: 250 },
      );
    });

    it('has no markup of its own in what comes out', async () => {
      for (const payload of xss) {
        const text = escaped(payload);
        const bad =
          format === 'docx'
            ? docx(p('', r(text), from(0), r(text), to(0)), { title: text, comments: [{ author: text, text }] })
            : odt(
                `<text:p>${annotation('a', text, text, text)}${text}<text:a xlink:href="${text}">x</text:a></text:p>`,
              );
        const { threads } = await read(bad);
        const out = JSON.stringify(threads);
        assert.ok(!/"url":"javascript:|"type":"html"/.test(out), out);
      }
    });
  });
