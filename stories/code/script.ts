import { literal } from './literal.js';
import { originOf, type Origin } from './known.js';

const importLine = /^import (.+?) from ['"](.+?)['"];\n/gm;

/** A module that is being written: imports, statements, and what stands below them. */
export class Script {
  readonly #imports = new Map<string, Set<string>>();
  readonly #constants: string[] = [];
  readonly #lines: string[] = [];
  readonly #below = new Set<string>();
  readonly #names = new Map<unknown, string>();

  /** Imports names from a module, or the module for its effects. */
  import(module: string, ...names: readonly string[]): void {
    const known = this.#imports.get(module) ?? new Set();
    this.#imports.set(module, known);
    for (const name of names) known.add(name);
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  /** The expression that makes a value. */
  expression(value: unknown): string {
    const origin = originOf(value);
    return origin
      ? this.#originated(origin)
      : literal(value, (inner) => {
          const from = originOf(inner);
          return from && this.#originated(from);
        });
  }

  /** The expression, or the name of a constant that holds it where it takes more than a line. */
  constant(name: string, value: unknown): string {
    const known = this.#names.get(value);
    if (known) return known;
    const expression = this.expression(value);
    if (!expression.includes('\n')) return expression;
    const taken = new Set([...this.#names.values(), ...this.#takenNames()]);
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
    this.#names.set(value, free);
    this.#constants.push(`const ${free} = ${expression};`);
    return free;
  }

  /** Names of imports, and of what stands below. */
  #takenNames(): readonly string[] {
    const below = [...this.#below].flatMap((text) => [
      ...text.matchAll(/^(?:async )?(?:var|let|const|class|function) (\w+)/gm),
    ]);
    return [...[...this.#imports.values()].flatMap((names) => [...names]), ...below.map(([, name]) => name!)];
  }

  #originated({ code, imports = {}, below }: Origin): string {
    for (const [module, names] of Object.entries(imports)) this.import(module, ...names);
    if (below !== undefined) this.below(below);
    return typeof code === 'string' ? code : code((value) => this.expression(value));
  }

  /** Adds the text of a module; what it imports is imported at the top. */
  below(text: string): void {
    const rest = text.replace(importLine, (_, names: string, module: string) => {
      this.import(module, ...names.replace(/^\{\s*|\s*\}$/g, '').split(/,\s*/));
      return '';
    });
    this.#below.add(rest.trim());
  }

  toString(): string {
    const imports = [...this.#imports].map(([module, names]) =>
      names.size === 0 ? `import '${module}';` : `import { ${[...names].sort().join(', ')} } from '${module}';`,
    );
    // Functions may stand below what calls them; variables may not.
    const isReady = (text: string): boolean => !/^(?:var|let|const|class) /m.test(text);
    const below = [...this.#below];
    const parts = [
      imports.join('\n'),
      ...below.filter((text) => !isReady(text)),
      ...this.#constants,
      this.#lines.join('\n').trim(),
      ...below.filter(isReady),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
  }
}
