import { distance } from './distance.js';

/** What is known of an element: its tag, the attributes that it observes, and what is there. */
export interface WrittenElement {
  readonly tag: string;
  readonly observed: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
}

/** Properties that no attribute can hold. */
const properties = /^(data|source|beside|comments|people|article|permalinks|quotelinks)$/;

/** Other names for what an element has under its own. */
const addresses = /^(url|uri|href|link|server|serverurl|server-url|host|api|api-url|file|json)$/;

const choices: Readonly<Record<string, RegExp>> = {
  sort: /^(oldest|newest|liked)$/,
  quotes: /^(on|off)$/,
  'comment-headings': /^(on|off)$/,
  contents: /^(on|off)$/,
  cite: /^(on|off)$/,
  embeds: /^(click|off)$/,
  fold: /^(read|off)$/,
  shortcuts: /^(on|off)$/,
  toolbar: /^(on|off)$/,
  avatars: /^(off|initials|source)$/,
  pictures: /^(on|off)$/,
  density: /^(comfortable|compact)$/,
  load: /^(eager|visible)$/,
  'heading-level': /^[1-6]$/,
  'max-depth': /^\d+$/,
  'comment-count': /^\d+$/,
};

const allowed: Readonly<Record<string, string>> = {
  sort: '"oldest", "newest" or "liked"',
  quotes: '"on" or "off"',
  'comment-headings': '"on" or "off"',
  contents: '"on" or "off"',
  cite: '"on" or "off"',
  embeds: '"click" or "off"',
  fold: '"read" or "off"',
  shortcuts: '"on" or "off"',
  toolbar: '"on" or "off"',
  avatars: '"off", "initials" or "source"',
  pictures: '"on" or "off"',
  density: '"comfortable" or "compact"',
  load: '"eager" or "visible"',
  'heading-level': 'a number from 1 to 6',
  'max-depth': 'a number, 0 or more',
  'comment-count': 'a number, 0 or more',
};

/** What is wrong with the attributes of an element, each as a sentence that says what to write. */
export function attributeMistakes({ tag, observed, attributes }: WrittenElement): readonly string[] {
  const mistakes: string[] = [];
  for (const [name, value] of attributes) {
    const written = `<${tag} ${name}=${JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)}>`;
    if (observed.includes(name)) {
      if (value.trim() === '' && /^(src|backend|endpoint|thread)$/.test(name)) {
        mistakes.push(
          `Expected \`${name}\` of <${tag}> not to be empty: ${written} names nothing. Fill it in, or leave it out.`,
        );
      } else if (choices[name]?.test(value) === false) {
        mistakes.push(
          `Expected \`${name}\` of <${tag}> to be ${allowed[name]}, got ${JSON.stringify(value)}: the default is used.`,
        );
      }
      continue;
    }
    const dashed = observed.find((one) => one.replaceAll('-', '') === name.replaceAll(/[-_]/g, ''));
    if (dashed)
      mistakes.push(
        `Expected \`${dashed}\`, got ${written}: HTML knows no capitals in names of attributes. Write ${dashed}=${JSON.stringify(value)}.`,
      );
    else if (properties.test(name))
      mistakes.push(
        `Expected \`${name}\` to be set by a script, as a property, got the attribute ${written}.${name === 'source' ? ' For a backend by its name write backend="waline" endpoint="https://…".' : name === 'data' ? ' For a file write src="essay.json".' : ''}`,
      );
    else if (addresses.test(name))
      mistakes.push(
        `Expected an attribute that <${tag}> has (${observed.join(', ')}), got ${written}. ${observed.includes('src') ? 'Write src="…" for a file, or backend="…" endpoint="…" for a backend.' : observed.includes('endpoint') ? 'Write backend="…" endpoint="…".' : ''}`,
      );
    else if (/^[a-z-]+$/.test(name)) {
      const near = observed.find((one) => one.length > 3 && distance(one, name) <= (one.length > 5 ? 2 : 1));
      if (near)
        mistakes.push(
          `Expected an attribute that <${tag}> has, got ${written}. Did you mean ${near}=${JSON.stringify(value)}?`,
        );
    }
  }
  if (attributes.has('endpoint') && !attributes.has('backend') && observed.includes('backend')) {
    mistakes.push(
      `Expected \`backend\` beside \`endpoint\` of <${tag}>, got none: name the kind of server, such as backend="waline".`,
    );
  }
  return mistakes;
}
