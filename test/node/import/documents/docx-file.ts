import { strToU8, zipSync } from 'fflate';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

const root = (name: string, inside: string): string => `${head}<${name} ${namespaces}>${inside}</${name}>`;
const style = (id: string, name: string, rest = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** A paragraph, with its style and runs. */
export const p = (style: string, ...runs: readonly string[]): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs.join('')}</w:p>`;
/** A run of text, with its properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

export interface WordComment {
  readonly author: string;
  readonly date?: string;
  readonly utc?: string;
  readonly text: string;
  readonly parent?: number;
  readonly isResolved?: boolean;
}

/** A document of Word as a file, as small as Word would read it. */
export function docx(
  body: string,
  {
    comments = [],
    footnotes = [],
    files = {},
    title = '',
  }: {
    readonly comments?: readonly WordComment[];
    readonly footnotes?: readonly string[];
    readonly files?: Readonly<Record<string, Uint8Array>>;
    readonly title?: string;
  } = {},
): Uint8Array {
  const paragraph = (index: number): string => `0000000${index}`;
  const text = (value: string): Uint8Array => strToU8(value);
  const relation = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
  const relations = (...all: readonly string[]): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return zipSync({
    '[Content_Types].xml': text(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    '_rels/.rels': text(relations(relation('rId1', 'officeDocument', 'word/document.xml'))),
    'word/document.xml': text(root('w:document', `<w:body>${body}<w:sectPr/></w:body>`)),
    'word/_rels/document.xml.rels': text(
      relations(
        relation('s', 'styles', 'styles.xml'),
        relation('c', 'comments', 'comments.xml'),
        relation('link', 'hyperlink', 'https://a.example/', ' TargetMode="External"'),
        relation('bad', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"'),
        relation('pic', 'image', 'media/cup.png'),
        relation('emf', 'image', 'media/cup.emf'),
      ),
    ),
    'word/styles.xml': text(
      root(
        'w:styles',
        [
          style('Titel', 'Title'),
          style('Untertitel', 'Subtitle'),
          style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
          style('berschrift2', 'heading 2', '<w:basedOn w:val="berschrift1"/>'),
          style('Zitat', 'Quote'),
          style('Kode', 'HTML Preformatted'),
          style('Beschriftung', 'caption'),
          style('Fett', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
          style('Tasten', 'HTML Code', '', 'character'),
        ].join(''),
      ),
    ),
    'word/numbering.xml': text(
      root(
        'w:numbering',
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
         <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      ),
    ),
    'word/footnotes.xml': text(
      root(
        'w:footnotes',
        `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${footnotes
          .map((one, index) => `<w:footnote w:id="${index + 1}">${one}</w:footnote>`)
          .join('')}`,
      ),
    ),
    'word/comments.xml': text(
      root(
        'w:comments',
        comments
          .map(
            (one, index) =>
              `<w:comment w:id="${index}" w:author="${one.author}" w:initials="X"${one.date ? ` w:date="${one.date}"` : ''}><w:p w14:paraId="${paragraph(index)}">${r(one.text)}</w:p></w:comment>`,
          )
          .join(''),
      ),
    ),
    'word/commentsExtended.xml': text(
      root(
        'w15:commentsEx',
        comments
          .map(
            ({ parent, isResolved }, index) =>
              `<w15:commentEx w15:paraId="${paragraph(index)}"${parent === undefined ? '' : ` w15:paraIdParent="${paragraph(parent)}"`} w15:done="${isResolved ? 1 : 0}"/>`,
          )
          .join(''),
      ),
    ),
    'word/commentsIds.xml': text(
      root(
        'w16cid:commentsIds',
        comments
          .map((_, index) => `<w16cid:commentId w16cid:paraId="${paragraph(index)}" w16cid:durableId="D${index}"/>`)
          .join(''),
      ),
    ),
    'word/commentsExtensible.xml': text(
      root(
        'w16cex:commentsExtensible',
        comments
          .map(({ utc }, index) =>
            utc ? `<w16cex:commentExtensible w16cex:durableId="D${index}" w16cex:dateUtc="${utc}"/>` : '',
          )
          .join(''),
      ),
    ),
    'word/people.xml': text(
      root(
        'w15:people',
        '<w15:person w15:author="Ann"><w15:presenceInfo w15:providerId="AD" w15:userId="S::ann@mail.example::1"/></w15:person>',
      ),
    ),
    'docProps/core.xml': text(
      `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>Jim</dc:creator></cp:coreProperties>`,
    ),
    ...files,
  });
}

/** A picture of one pixel. */
export const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
