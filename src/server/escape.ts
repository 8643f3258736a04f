const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes a line feed of the one, and refuses the other.
  '\r': '&#13;',
  '\0': '\ufffd',
};

const entity = (character: string): string => entities[character]!;

/** A text between tags. Most texts hold nothing to escape, and asking is cheaper than replacing. */
export const escapeText = (text: string): string =>
  /[&<>\r\0]/.test(text) ? text.replace(/[&<>\r\0]/g, entity) : text;

/** The value of an attribute, between double quotes. */
export const escapeValue = (value: string): string =>
  /[&<>"\r\0]/.test(value) ? value.replace(/[&<>"\r\0]/g, entity) : value;

/** JSON in a `<script>`: no markup, and no comment that would keep the element open, can begin in it. */
export const escapeScript = (json: string): string => json.replaceAll('<', '\\u003c');
