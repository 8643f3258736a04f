/** One mistake that is put into a sound essay, and what has to be told of it. */
export interface Mistake {
  readonly what: string;
  /**
   * Where it is put: in place of a key of the front matter, among the paragraphs of the text, at its end, or among the
   * replies.
   */
  readonly in: `front:${string}` | 'text' | 'end' | 'replies';
  /** What is written. */
  readonly lines: string;
  /** The beginning of the line that the finding names, where that is not the first line of the mistake. */
  readonly at?: string;
  /** What is told to be written instead. */
  readonly write: RegExp;
}

export const mistakes: readonly Mistake[] = [
  { what: 'a date in words', in: 'front:date', lines: 'date: March 9, 2023', write: /^date: 2023-03-09$/ },
  { what: 'no date at all', in: 'front:date', lines: 'date: yesterday', write: /^date: \d{4}-\d\d-\d\d$/ },
  {
    what: 'a date of which day and month cannot be told',
    in: 'front:date',
    lines: 'date: 03/04/2024',
    write: /2024-04-03 or 2024-03-04/,
  },
  { what: 'a day that is not in the calendar', in: 'front:date', lines: 'date: 2024-02-30', write: /2024-02-29/ },
  { what: 'a date without zeros', in: 'front:date', lines: 'date: 2024-3-1', write: /2024-03-01/ },
  {
    what: 'a time without its offset',
    in: 'front:updated',
    lines: 'updated: 2024-03-02T09:30',
    write: /2024-03-02T09:30\+00:00/,
  },
  {
    what: 'an update before the date',
    in: 'front:date',
    lines: 'date: 2024-03-01\nupdated: 1999-03-02',
    at: 'updated',
    write: /^$/,
  },
  { what: 'a language by its name', in: 'front:language', lines: 'language: English', write: /^language: en$/ },
  { what: 'a language with an underscore', in: 'front:language', lines: 'language: en_US.UTF-8', write: /en-US/ },
  {
    what: 'an address without its scheme',
    in: 'front:url',
    lines: 'url: example.org/tea/',
    write: /^url: https:\/\/example\.org\/tea\/$/,
  },
  {
    what: 'an address with a mistyped scheme',
    in: 'front:url',
    lines: 'url: htps://example.org/tea/',
    write: /https:\/\/example\.org\/tea\//,
  },
  {
    what: 'a list written as words',
    in: 'front:tags',
    lines: 'tags: tea, slow water',
    write: /^tags: \[tea, slow water\]$/,
  },
  {
    what: 'one address where a list belongs',
    in: 'front:aliases',
    lines: 'aliases: https://old.example/1',
    write: /^aliases: \["https:\/\/old\.example\/1"\]$/,
  },
  {
    what: 'a licence by its short name',
    in: 'front:license',
    lines: 'license: CC BY-SA 4.0',
    write: /creativecommons\.org\/licenses\/by-sa\/4\.0\//,
  },
  { what: 'a count in words', in: 'front:reported', lines: 'reported: 70 replies', write: /^reported: 70$/ },
  {
    what: 'fewer replies reported than there are',
    in: 'front:reported',
    lines: 'reported: 0',
    write: /^reported: \d+$/,
  },
  { what: 'yes instead of true', in: 'front:draft', lines: 'draft: no', write: /^draft: false$/ },
  { what: 'a misspelt key', in: 'front:descripton', lines: 'descripton: Four minutes.', write: /^description:$/ },
  { what: 'a key of another system', in: 'front:updated', lines: 'lastmod: 2024-03-02', write: /^updated:$/ },
  {
    what: 'a colon in words without quotation marks',
    in: 'front:subtitle',
    lines: 'subtitle: Tea: a story',
    write: /^subtitle: "Tea: a story"$/,
  },
  {
    what: 'a quotation mark that is never closed',
    in: 'front:series',
    lines: 'series: "Tea',
    write: /^series: \"Tea\"$/,
  },
  {
    what: 'a person without a name',
    in: 'front:people',
    lines:
      'people:\n  - id: ines\n    nmae: Ines\n  - { id: tomas-dvorak, name: Tomas Dvorak }\n  - { id: mei-tanaka, name: Mei Tanaka }',
    at: '    nmae',
    write: /^name:$/,
  },
  {
    what: 'two people with one id',
    in: 'front:people',
    lines:
      'people:\n  - { id: ines, name: Ines Carvalho }\n  - { id: ines, name: Ines Silva }\n  - { id: tomas-dvorak, name: Tomas Dvorak }\n  - { id: mei-tanaka, name: Mei Tanaka }',
    at: '  - { id: ines, name: Ines S',
    write: /^$/,
  },
  {
    what: 'a tab before a key',
    in: 'front:part',
    lines: 'part:\n\tnumber: 1',
    at: '\tnumber',
    write: /^ {2}number: 1$/,
  },
  {
    what: 'words behind a quotation mark that is closed',
    in: 'front:subtitle',
    lines: 'subtitle: "Tea" and water',
    write: /^subtitle: '"Tea" and water'$/,
  },
  {
    what: 'a picture of the essay that is not there',
    in: 'front:image',
    lines: 'image: kettel.jpg',
    write: /^kettle\.jpg$/,
  },
  { what: 'a heading of depth 1', in: 'text', lines: '# The water', write: /^## The water$/ },
  { what: 'an underlined heading of depth 1', in: 'text', lines: 'The leaves\n==========', write: /^-{10}$/ },
  { what: 'a picture that is not there', in: 'text', lines: '![A kettle](ketle.jpg)', write: /^kettle\.jpg$/ },
  { what: 'a picture in other letter case', in: 'text', lines: '![A kettle](Kettle.JPG)', write: /^kettle\.jpg$/ },
  {
    what: 'a link to an essay that is not there',
    in: 'text',
    lines: 'See [the cup](../second-cups/).',
    write: /^\.\.\/second-cup\/$/,
  },
  {
    what: 'a link to an anchor that is not there',
    in: 'text',
    lines: 'See [below](#the-methd).',
    write: /^#the-method$/,
  },
  {
    what: 'a link to an anchor of another essay',
    in: 'text',
    lines: 'See [there](../second-cup/#porcelan).',
    write: /^\.\.\/second-cup\/#porcelain$/,
  },
  {
    what: 'a link to a reply that is not there',
    in: 'text',
    lines: 'See [her reply](#comment-11).',
    write: /^#comment-\d+$/,
  },
  { what: 'an address that runs a script', in: 'text', lines: 'See [this](javascript:alert).', write: /^$/ },
  { what: 'HTML that no body can hold', in: 'text', lines: '<video src="a.mp4"></video>', write: /^$/ },
  { what: 'a footnote that is not there', in: 'text', lines: 'Long[^2].', write: /^\[\^2\]: / },
  { what: 'a footnote that nothing leads to', in: 'text', lines: '[^unused]: Words.', write: /^$/ },
  { what: 'a reference that is not there', in: 'text', lines: 'See [this page][pag].', write: /^\[pag\]: https:/ },
  {
    what: 'two hyphens before whose words they are',
    in: 'text',
    lines: '> Water first.\n>\n> -- Tomas Dvorak',
    at: '> -- Tomas',
    write: /^— Tomas Dvorak$/,
  },
  { what: 'a fence that is never closed', in: 'end', lines: '```js\nlet a;', write: /^```$/ },
  {
    what: 'a misspelt attribute',
    in: 'replies',
    lines: '## Mei Tanaka {#20 in-replyto=1}\n\nWords.',
    write: /^in-reply-to=1$/,
  },
  {
    what: 'a parent that is not there',
    in: 'replies',
    lines: '## Mei Tanaka {#21 in-reply-to=x1}\n\nWords.',
    write: /^in-reply-to=\S+$/,
  },
  { what: 'a reply to itself', in: 'replies', lines: '## Mei Tanaka {#22 in-reply-to=22}\n\nWords.', write: /^$/ },
  { what: 'an id for the second time', in: 'replies', lines: '## Mei Tanaka {#1}\n\nWords.', write: /^#\d+$/ },
  {
    what: 'a date of a reply in another form',
    in: 'replies',
    lines: '## Mei Tanaka {#24 date=2024/03/02}\n\nWords.',
    write: /^date=2024-03-02$/,
  },
  {
    what: 'a status that is none',
    in: 'replies',
    lines: '## Mei Tanaka {#25 status=pubished}\n\nWords.',
    write: /^status=published$/,
  },
  { what: 'votes in words', in: 'replies', lines: '## Mei Tanaka {#26 up=many}\n\nWords.', write: /^up=\d+$/ },
  { what: 'the id of no person', in: 'replies', lines: '## {#27 by=mei-tanaca}\n\nWords.', write: /^by=mei-tanaka$/ },
  {
    what: 'a name that is nearly that of someone who is listed',
    in: 'replies',
    lines: '## Tomas Dvorac {#28}\n\nWords.',
    write: /^Tomas Dvorak$/,
  },
  {
    what: 'attributes of which the brace is never closed',
    in: 'replies',
    lines: '## Mei Tanaka {#29\n\nWords.',
    write: /^## Mei Tanaka \{#29\}$/,
  },
  {
    what: 'a reply without attributes',
    in: 'replies',
    lines: '## Mei Tanaka\n\nWords.',
    write: /^## Mei Tanaka \{#5\}$/,
  },
  { what: 'a reply without words', in: 'replies', lines: '## Mei Tanaka {#31}', write: /^$/ },
  {
    what: 'a footnote in a reply',
    in: 'replies',
    lines: '## Mei Tanaka {#33}\n\nThree minutes.[^1]\n\n[^1]: Or four.',
    at: '[^1]: Or four.',
    write: /^$/,
  },
];

const sound = {
  title: 'title: Tea',
  author: 'author: Ines Carvalho',
  date: 'date: 2024-03-01',
  language: 'language: en',
  url: 'url: https://example.org/tea/',
};
const people = `people:
  - { id: ines-carvalho, name: Ines Carvalho }
  - { id: tomas-dvorak, name: Tomas Dvorak }
  - { id: mei-tanaka, name: Mei Tanaka }`;

/** The files of a sound essay into which these mistakes were put. */
export function essayWith(given: readonly Mistake[]): Readonly<Record<string, string>> {
  const front: Record<string, string> = { ...sound, people };
  for (const { in: where, lines } of given) if (where.startsWith('front:')) front[where.slice(6)] = lines;
  const linesIn = (where: string): string[] => given.filter((one) => one.in === where).map(({ lines }) => lines);
  const text = ['Four minutes are long[^1].', '## The method', 'Water first. ![A kettle](kettle.jpg)'];
  return {
    'index.md': `---\n${Object.values(front).join('\n')}\n---\n\n${[...text, ...linesIn('text'), '[^1]: With a watch.', ...linesIn('end')].join('\n\n')}\n`,
    'conversation.md': `${['## Tomas Dvorak {#1 by=tomas-dvorak}\n\nRight.', ...linesIn('replies')].join('\n\n')}\n`,
    'kettle.jpg': 'a picture',
  };
}

/** The mistakes in as few essays as can hold them: two of one place need two. */
export function packed(): readonly (readonly Mistake[])[] {
  const essays: Mistake[][] = [];
  for (const mistake of mistakes) {
    const isFree = (essay: readonly Mistake[]): boolean =>
      mistake.in === 'text' || mistake.in === 'replies' || essay.every((other) => other.in !== mistake.in);
    const essay = essays.find(isFree);
    if (essay) essay.push(mistake);
    else essays.push([mistake]);
  }
  return essays;
}

/** The file that a mistake is put into, and its line there. */
export function placeOf(mistake: Mistake, files: Readonly<Record<string, string>>): { file: string; line: number } {
  const file = mistake.in === 'replies' ? 'conversation.md' : 'index.md';
  const lines = files[file]!.split('\n');
  const first = mistake.lines.split('\n')[0]!;
  const begin = lines.findIndex(
    (line, index) => line === first && lines.slice(index).join('\n').startsWith(mistake.lines),
  );
  const at = mistake.at === undefined ? 0 : mistake.lines.split('\n').findIndex((line) => line.startsWith(mistake.at!));
  return { file, line: begin + at + 1 };
}
