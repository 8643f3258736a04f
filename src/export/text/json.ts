/** A value as JSON in lines, with a line feed at the end. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
