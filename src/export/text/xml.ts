import { wellFormed } from '../../model/well-formed.js';

/** Signs that XML 1.0 cannot hold, not even as references; the C1 controls can stand there, and mean nothing. */
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A text that XML can hold: what it cannot is a replacement sign. */
export const xmlText = (text: string): string => wellFormed(text).replace(unwritable, '\ufffd');

const references: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' },
};

/** A text between tags, or in an attribute in quotation marks. */
export const escapeXml = (text: string): string => xmlText(text).replace(/[&<>"\r]/g, (sign) => references[sign]!);

/** A text in a CDATA section. What would end it is parted between two. A carriage return is lost there: it is a line feed. */
export const cdata = (text: string): string =>
  `<![CDATA[${xmlText(text).replace(/\r\n?/g, '\n').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const htmlReferences: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;', '\r': '&#13;' },
};

/** A text in HTML, between tags or in an attribute in quotation marks. */
export const escapeHtml = (text: string): string =>
  xmlText(text).replace(/[&<>"'\r]/g, (sign) => htmlReferences[sign]!);
