/** Text as it stands in HTML, also inside of a quoted attribute. */
export const escapeHtml = (text) => `${text}`.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
