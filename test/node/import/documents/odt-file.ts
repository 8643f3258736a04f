import { strToU8, zipSync } from 'fflate';

const namespaces = [
  ...['office', 'style', 'text', 'table', 'drawing', 'meta'].map(
    (name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');
const file = (name: string, inside: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:${name} ${namespaces}>${inside}</office:${name}>`);
const textStyle = (name: string, properties: string): string =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

export const annotation = (name: string, author: string, date: string, text: string, rest = ''): string =>
  `<office:annotation office:name="${name}"${rest}><dc:creator>${author}</dc:creator><dc:date>${date}</dc:date><text:p>${text}</text:p></office:annotation>`;
export const annotationEnd = (name: string): string => `<office:annotation-end office:name="${name}"/>`;

/** An OpenDocument text as a file. */
export const odt = (body: string, files: Readonly<Record<string, Uint8Array>> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': file(
      'document-content',
      `<office:automatic-styles>
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
        ${textStyle('T1', 'fo:font-weight="bold"')}${textStyle('T2', 'fo:font-style="italic"')}
        ${textStyle('T3', 'style:text-position="super 58%"')}${textStyle('T4', 'style:text-line-through-style="solid"')}
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1" text:start-value="3"/></text:list-style>
       </office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': file(
      'document-styles',
      '<office:styles><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/></office:styles>',
    ),
    'meta.xml': file('document-meta', '<office:meta><meta:initial-creator>Jim</meta:initial-creator></office:meta>'),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
    ...files,
  });
