import { SiteOptionError } from './option-error.js';

/** A value that ends neither its declaration nor its rule, and fetches nothing. */
const isValue = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !/[;{}<>@\\!\n\r]|\/\*|url\(|src\(|image-set\(/i.test(value) &&
  isBalanced(value);

/** Whether every quotation mark and bracket that opens is closed. */
function isBalanced(value: string): boolean {
  const open: string[] = [];
  let quote = '';
  for (const sign of value) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']');
    else if ((sign === ')' || sign === ']') && open.pop() !== sign) return false;
  }
  return quote === '' && open.length === 0;
}

/** Throws a {@link SiteOptionError} at the first token that is none. */
export function checkTheme(theme: Readonly<Record<string, string>>): void {
  if (typeof theme !== 'object' || theme === null || Array.isArray(theme))
    throw new SiteOptionError('theme', 'an object of CSS custom properties', theme);
  for (const [name, value] of Object.entries(theme)) {
    if (!/^--[a-z][\w-]*$/i.test(name))
      throw new SiteOptionError(
        'the name of a token of theme',
        'a CSS custom property such as "--colloquy-color-accent"',
        name,
      );
    if (!isValue(value))
      throw new SiteOptionError(`theme[${JSON.stringify(name)}]`, 'one value of CSS, without an address', value);
  }
}

/** A theme as a rule of CSS; empty for an empty one. */
export function themeStyles(theme: Readonly<Record<string, string>> = {}): string {
  const declarations = Object.entries(theme).map(([name, value]) => `  ${name}: ${value};\n`);
  return declarations.length === 0 ? '' : `:root {\n${declarations.join('')}}\n`;
}
