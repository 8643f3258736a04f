/** A name at a host: an e-mail address, or what looks like one. */
const address = /[\p{L}\p{N}._%+'-]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}/gu;

/** A text without e-mail addresses: `Ann <ann@mail.example> wrote:` is `Ann wrote:`. `onFound` is called for each. */
export function withoutAddresses(text: string, onFound: () => void): string {
  return text
    .replace(new RegExp(`[ \\t]*(?:<|&lt;|\\[)(?:mailto:)?${address.source}(?:>|&gt;|\\])`, 'gu'), () => {
      onFound();
      return '';
    })
    .replace(new RegExp(`(?:mailto:)?${address.source}`, 'gu'), () => {
      onFound();
      return '…';
    });
}

/** An id that stands for that of a message, which looks like an e-mail address and sometimes is one: 53 bits of it, mixed. */
export function idOfMessage(id: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of id) {
    const code = sign.codePointAt(0)!;
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return `m${(4_294_967_296 * (2_097_151 & two) + (one >>> 0)).toString(36)}`;
}
