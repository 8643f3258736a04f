/** The documents that are zip archives themselves. */
export type OfficeKind = 'word' | 'open-document';

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b && head[2]! <= 7;

/** Which document an archive is, by the names of its first files; undefined for any other archive. */
export function officeKind(head: Uint8Array): OfficeKind | undefined {
  if (!isZip(head)) return undefined;
  const text = new TextDecoder('latin1').decode(head);
  if (/^[\s\S]{30}mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(text)) return 'open-document';
  const names = [...text.matchAll(/PK\x03\x04[\s\S]{22}([\s\S])([\s\S])[\s\S]{2}/g)].map(
    ({ 0: header, 1: low, 2: high, index }) => {
      const start = index + header.length;
      return text.slice(start, start + low!.charCodeAt(0) + 256 * high!.charCodeAt(0));
    },
  );
  if (names.some((name) => name === 'META-INF/manifest.xml') && names.includes('content.xml')) return 'open-document';
  const isOffice = names.some(
    (name) => name === '[Content_Types].xml' || name === '_rels/.rels' || name === 'docProps/app.xml',
  );
  return isOffice && names.some((name) => name.startsWith('word/')) ? 'word' : undefined;
}

/** Whether an archive is one document, rather than several files. */
export const isDocument = (head: Uint8Array): boolean => officeKind(head) !== undefined;
