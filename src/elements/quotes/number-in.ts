const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits of a language. `toLocaleString` makes a format for each, which takes far longer than to write it. */
export function numberIn(locale: string, number: number): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(number);
}
