import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { exportFormats, type ExportFormatName } from '../../../src/export/index.js';
import type { ExportFormat } from '../../../src/export/format.js';
import { loadFormat } from '../../../src/export/formats.js';
import { everything } from '../../../src/export/thread/everything.js';
import { readers, type Reader } from './readers.js';

const guide = readFileSync(new URL('../../../docs/guides/export.md', import.meta.url), 'utf8');

const all = everything.comment.filter((field) => field !== 'source');
const words: Readonly<Record<string, string>> = {
  ...{ datePublished: 'time', dateModified: 'time of the edit', inLanguage: 'language', url: 'address' },
  ...{ contentWarning: 'warning', kind: 'kind', upvoteCount: 'votes for', downvoteCount: 'votes against' },
  ...{ isPinned: 'pin', authorRole: 'role of the author', reactions: 'reactions' },
};
const textWords = {
  ...{ body: 'as it is', html: 'with marks', markdown: 'with marks', plain: 'words alone' },
} as const;

/** A row of the guide: what comes back of a comment that was written in a format, by what the format says of itself. */
function row(name: ExportFormatName, reader: Reader | undefined, format: ExportFormat): string {
  const { keeps, text, ids, parents, statuses, minLength, votes } = format;
  const kept = all.filter((field) => keeps.comment.includes(field));
  const fields = kept.length === all.length ? 'all' : kept.map((field) => words[field]).join(', ');
  const person = ['name', ...['url', 'image'].filter((field) => keeps.person.includes(field))]
    .map((field) => ({ name: 'name', url: 'address', image: 'picture' })[field])
    .join(', ');
  const missing = [
    ...(statuses.includes('held') ? [] : ['held']),
    ...(statuses.includes('deleted') ? [] : ['deleted']),
    ...(minLength === undefined ? [] : [`shorter than ${minLength} signs`]),
  ];
  const columns = [
    `\`${name}\``,
    reader ? `\`${reader.reads}\`` : name === 'markdown' ? 'a folder' : '–',
    ids === 'numbers' ? 'become numbers' : 'stay',
    parents === 'none' ? 'are lost' : 'stay',
    textWords[text],
    person,
    votes === 'score' ? fields.replace('votes for, votes against', 'votes as one score') : fields,
    missing.join(', ') || '–',
  ];
  return `| ${columns.join(' | ')} |`;
}

describe('the guide to exports', () => {
  it('says of every format what comes back, as the round trips show it', async () => {
    const known: Readonly<Record<string, Reader>> = readers;
    const rows: string[] = [];
    for (const name of exportFormats)
      if (known[name] || name === 'markdown') rows.push(row(name, known[name], await loadFormat(name)));
    const table = rows.join('\n');
    assert.ok(guide.includes(`\n${table}\n`), `Expected docs/guides/export.md to have these rows:\n${table}`);
  });

  it('names every format, and none that is not there', () => {
    const named = [...guide.matchAll(/^\| `([a-z][\w-]*)` \| [^|]* \| [^|]* \| [^|]* \|$/gm)].map(([, name]) => name!);
    assert.deepEqual([...new Set(named)].sort(), [...exportFormats].sort());
  });
});
