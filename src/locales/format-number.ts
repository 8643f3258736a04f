const formats = new Map<string, Intl.NumberFormat>();

/** Formats a number for a locale, with one cached `Intl.NumberFormat` each: `toLocaleString` would create one per call. */
export function formatNumber(locale: string, number: number): string {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.NumberFormat(locale)));
  return format.format(number);
}
