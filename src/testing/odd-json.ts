type Path = readonly (string | number)[];

/** Values in place of what was expected. The number is small, since pages are numbers, and is no existing id. */
const oddValues: readonly unknown[] = [null, 7.5, 'odd', true, [], {}];

/** How many places of a response are tried at most, spread over all of it. */
const mostPlaces = 120;

/** The places of every value in a JSON value, the whole first. */
function places(json: unknown): readonly Path[] {
  const found: Path[] = [];
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: json, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    found.push(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) open.push({ value: inner, path: [...path, key] });
  }
  return found;
}

const at = (json: unknown, path: Path): unknown =>
  path.reduce((value, step) => (value as Record<string | number, unknown>)[step], json);

function replaced(text: string, path: Path, value: unknown): string {
  const whole = { json: JSON.parse(text) as unknown };
  const steps = ['json', ...path];
  const last = steps.pop() as string | number;
  (at(whole, steps) as Record<string | number, unknown>)[last] = value;
  return JSON.stringify(whole.json);
}

/** A JSON text with one thing changed, and where that is. */
export interface OddJson {
  readonly text: string;
  readonly change: string;
}

/** The JSON in a text, if it is JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Variants of a response, each with one value of another type. None for what is no JSON. */
export function* oddTexts(text: string): Generator<OddJson> {
  const json = readJson(text);
  if (json === undefined) return;
  const all = places(json);
  const stride = Math.max(1, all.length / mostPlaces);
  for (let index = 0; index < all.length; index += stride) {
    const path = all[Math.floor(index)] as Path;
    for (const value of oddValues) {
      yield { text: replaced(text, path, value), change: `${JSON.stringify(value)} at /${path.join('/')}` };
    }
  }
}

/** Variants of a response, each with an odd value in the place of another item of its longest list of objects. */
export function* brokenItems(text: string): Generator<OddJson> {
  const json = readJson(text);
  if (json === undefined) return;
  let longest: { readonly path: Path; readonly length: number } | undefined;
  for (const path of places(json)) {
    const value = at(json, path);
    if (!Array.isArray(value) || value.length <= (longest?.length ?? 1)) continue;
    if (value.every((item) => typeof item === 'object' && item !== null)) longest = { path, length: value.length };
  }
  if (!longest) return;
  for (let index = 0; index < longest.length; index += 1) {
    for (const value of oddValues) {
      const path = [...longest.path, index];
      yield { text: replaced(text, path, value), change: `${JSON.stringify(value)} at /${path.join('/')}` };
    }
  }
}
