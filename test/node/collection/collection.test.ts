import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { checkCollection, CollectionError, readCollection, type Finding } from '../../../src/collection/index.js';
import { detectQuotes } from '../../../src/quotes/index.js';
import { plainText } from '../../../src/model/index.js';
import { folderWith } from './folder.js';

const told = ({ severity, file, line, suggestion }: Finding): string =>
  `${file}:${line ?? ''} ${severity} ${suggestion ?? ''}`.trim();

describe('a folder of essays', () => {
  it('is read essay by essay, with its people and files', async () => {
    const folder = folderWith({
      'people.yml':
        '- { id: ines, name: Ines Carvalho, url: https://example.org/ines }\n- { id: unnamed, name: Nobody }\n',
      'tea/index.md':
        '---\ntitle: Tea\nauthor: ines\nurl: https://example.org/tea/\n---\n\n![A cup](img/cup%20a.jpg) and [notes](notes.pdf).\n',
      'tea/conversation.md': '## Ines Carvalho {#1}\n\nYes.\n',
      'tea/img/cup a.jpg': '',
      'tea/notes.pdf': '',
      'tea/unused.png': '',
      'cup/index.md': '---\ntitle: Cup\ndraft: true\n---\n\nThin.\n',
      '_templates/index.md': 'No essay.',
      '.hidden/index.md': 'No essay.',
      'images/a.png': '',
      'readme.md': 'No essay.',
    });
    const { entries, findings, ...rest } = await readCollection(folder);
    assert.deepEqual(findings, []);
    assert.equal(rest.folder, path.resolve(folder));
    assert.deepEqual(
      entries.map(({ slug, draft, files, assets }) => [slug, draft, files, assets]),
      [
        ['cup', true, ['index.md'], []],
        ['tea', false, ['index.md', 'conversation.md'], ['img/cup a.jpg', 'notes.pdf']],
      ],
    );
    const { discussion } = entries[1]!;
    assert.deepEqual(discussion.people, [{ id: 'ines', name: 'Ines Carvalho', url: 'https://example.org/ines' }]);
    assert.equal(discussion.article?.id, 'tea');
    assert.match(JSON.stringify(discussion), /"https:\/\/example\.org\/tea\/img\/cup%20a\.jpg"/);
  });

  it('has its addresses below the one that it is served at', async () => {
    const folder = folderWith({
      'über/index.md': '# Über\n\n![A cup](cup.jpg) [cup](../cup/index.md#thin) [root](/about/) [here](#über)\n',
      'über/cup.jpg': '',
      'cup/index.md': '# Cup\n\n## Thin\n',
    });
    const { entries } = await readCollection(folder, { base: 'https://example.org/essays/' });
    const addresses = [...JSON.stringify(entries[1]!.discussion).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url);
    assert.deepEqual(addresses, [
      'https://example.org/essays/%C3%BCber/cup.jpg',
      'https://example.org/essays/cup/#thin',
      'https://example.org/about/',
      'https://example.org/essays/%C3%BCber/#%C3%BCber',
    ]);
  });

  it('may have a file for each reply, in the order of their numbers', async () => {
    const folder = folderWith({
      'tea/index.md': '# Tea\n\nWater.\n',
      'tea/conversation/0010-bob.md': '---\nauthor: Bob\nin-reply-to: 2\ndate: 2024-03-02\nup: 3\n---\n\nNo.\n',
      'tea/conversation/2-ann.md': '---\nauthor: Ann Lee\n---\n\nYes.\n\n## A heading of hers {#x}\n',
      'tea/conversation/last.md': '---\nid: the-end\n---\n\nEnd.\n',
    });
    const { entries, findings } = await readCollection(folder);
    assert.deepEqual(findings.map(told), []);
    assert.deepEqual(
      entries[0]!.discussion.comments?.map(({ id, author, inReplyTo, upvoteCount }) => [
        id,
        author,
        inReplyTo,
        upvoteCount,
      ]),
      [
        ['2', 'ann-lee', undefined, undefined],
        ['10', 'bob', '2', 3],
        ['the-end', undefined, undefined, undefined],
      ],
    );
  });

  it('hides no essay behind one that cannot be read', async () => {
    const folder = folderWith({
      'people.yml': '- { id: a }\n',
      'broken/index.md': '---\ntitle: [\n',
      'empty/index.md': '',
      'none/conversation.md': '## Ann {#1}\n\nYes.\n',
      'tea/index.md': '# Tea\n\nWater.\n',
    });
    const { entries, findings } = await readCollection(folder);
    assert.deepEqual(
      entries.map(({ slug }) => slug),
      ['tea'],
    );
    assert.deepEqual(
      [...new Set(findings.map(({ file }) => file))],
      ['people.yml', 'broken/index.md', 'empty/index.md', 'none/index.md'],
    );
  });

  it('has all of its mistakes told, however many they are', async () => {
    const replies = Array.from({ length: 60 }, (_, index) => `## Ann {#${index + 1} date=soon}\n\nYes.\n`);
    const folder = folderWith({ 'tea/index.md': '# Tea\n', 'tea/conversation.md': replies.join('\n') });
    const { findings } = await readCollection(folder);
    assert.deepEqual(
      findings.map(({ line }) => line),
      replies.map((_, index) => index * 4 + 1),
    );
  });

  it('has a digest that changes when something changes that is read, and at no other time', async () => {
    const files = { 'tea/index.md': '# Tea\n', 'tea/conversation.md': '## Ann {#1}\n\nYes.\n', 'people.yml': '' };
    const digest = async (changed: Record<string, string> = {}, base?: string): Promise<string> => {
      const { entries } = await readCollection(
        folderWith({ ...files, ...changed }),
        base === undefined ? {} : { base },
      );
      return entries.find(({ slug }) => slug === 'tea')!.digest;
    };
    const before = await digest();
    assert.equal(await digest({ 'cup/index.md': '# Cup\n' }), before);
    const changes = [
      await digest({ 'tea/index.md': '# Tea!\n' }),
      await digest({ 'tea/conversation.md': '## Ann {#1}\n\nNo.\n' }),
      await digest({ 'people.yml': '- { id: a, name: A }\n' }),
      await digest({ 'tea/cup.jpg': '' }),
      await digest({}, 'https://example.org/'),
    ];
    assert.equal(new Set([before, ...changes]).size, changes.length + 1);
  });

  it('reads what is not UTF-8, and says so', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Thé\n', 'utf16le')]);
    const folder = folderWith({ 'a/index.md': utf16, 'b/index.md': Buffer.from('# Tea\n\nCaf\xe9.\n', 'latin1') });
    const { entries, findings } = await readCollection(folder);
    assert.equal(entries[0]?.discussion.article?.headline, 'Thé');
    assert.equal(plainText(entries[1]!.discussion.article!.body), 'Café.');
    assert.deepEqual(findings.map(told), [
      'a/index.md:1 mended save the file as UTF-8',
      'b/index.md:3 mended save the file as UTF-8',
    ]);
  });

  it('is an error where it is missing or holds no essay', async () => {
    await assert.rejects(readCollection('/nowhere/at/all'), CollectionError);
    await assert.rejects(readCollection(folderWith({ 'a.md': '' })), CollectionError);
  });

  it('keeps films and frames as links to them', async () => {
    const folder = folderWith({
      'tea/index.md':
        '# Tea\n\n<video title="A kettle"><source src="k.mp4"></video>\n\n<iframe src="https://video.example/1"></iframe>\n\nSee <a href="../cup/" title="Thin">the *cup*</a>.\n',
    });
    const { entries } = await readCollection(folder, { base: 'https://example.org/' });
    assert.match(
      JSON.stringify(entries[0]!.discussion),
      /"value":"A kettle"\}\],"url":"https:\/\/example\.org\/tea\/k\.mp4".*"url":"https:\/\/video\.example\/1".*"emphasis".*"url":"https:\/\/example\.org\/cup\/","title":"Thin"/,
    );
  });
});

describe('what is checked across essays', () => {
  it('is what two may not share', async () => {
    const folder = folderWith({
      'a/index.md':
        '---\ntitle: A\nid: same\nurl: https://example.org/a/\naliases: [https://example.org/old/]\n---\n\nWords.\n',
      'b/index.md': '---\ntitle: B\nid: same\nurl: https://example.org/old/\n---\n\nWords.\n',
    });
    assert.deepEqual((await checkCollection(folder)).findings.map(told), [
      'b/index.md:3 refused',
      'b/index.md:4 refused',
    ]);
  });

  it('is whether links lead somewhere, with files, essays and anchors near what is written', async () => {
    const folder = folderWith({
      'a/index.md':
        '# A\n\n[1](../b/) [2](../b/index.md#one-more) [3](#comment-7) [4](notes.pdf) [5](/elsewhere/) [6](../../about/) [7](https://example.org/x)\n\n## One & more\n\n## One & more\n\n[8](#one--more-1)\n',
      'a/conversation.md': '## Ann {#7}\n\nYes.\n',
      'a/notes.pdf': '',
      'b/index.md': '# B\n\n## One more\n\n[1](../c/) [2](../a/note.pdf) [3](../a/#comment-8) [4](/a/#two) [5](a/)\n',
    });
    assert.deepEqual((await checkCollection(folder)).findings.map(told), [
      'b/index.md:5 refused',
      'b/index.md:5 refused ../a/notes.pdf',
      'b/index.md:5 refused ../a/#comment-7',
      'b/index.md:5 refused',
      'b/index.md:5 refused ../a/',
    ]);
  });

  it('is whether quoted words still stand where they were quoted from', async () => {
    let links: readonly object[] = [];
    const words = 'Whoever waits for a kettle can look at it, or at the street.';
    const files = (essay: string): Record<string, string> => ({
      'tea/index.md': `---\ntitle: Tea\nquoteLinks: ${JSON.stringify(links)}\n---\n\n${essay}\n`,
      'tea/conversation.md': `## Ann {#1}\n\n> ${words}\n\nTrue.\n`,
    });
    const plain = folderWith({
      'tea/index.md': `# Tea\n\n${words}\n`,
      'tea/conversation.md': files('')['tea/conversation.md']!,
    });
    links = detectQuotes((await readCollection(plain)).entries[0]!.discussion);
    assert.equal(links.length, 1);
    assert.deepEqual((await checkCollection(folderWith(files(words)))).findings.map(told), []);
    const [changed, ...others] = (await checkCollection(folderWith(files(words.replace('street', 'wall'))))).findings;
    assert.deepEqual(others, []);
    assert.match(told(changed!), /^tea\/index\.md:3 doubtful leave `quoteLinks` out/);
  });

  it('is whether files are named as they are read', async () => {
    const folder = folderWith({
      'My Tea/Index.md': '# Tea\n',
      'cup/index.mdx': '# Cup\n',
      'pot/index.md': '# Pot\n',
      'pot/conversatoin.md': '',
    });
    assert.deepEqual(
      (await checkCollection(folder)).findings.map(told).filter((one) => one.includes('doubtful')),
      [
        'My Tea/Index.md: doubtful index.md',
        'My Tea/index.md: doubtful my-tea',
        'cup/index.mdx: doubtful index.md',
        'pot/conversatoin.md: doubtful conversation.md',
      ],
    );
  });
});
