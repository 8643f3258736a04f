import { mathAttributes, mathGroups, mathMarks, mathTokens } from './mathml-names.js';
import type { MathAttributes, MathMl } from './mathml.js';
import { ParseError, refuse } from './parse-error.js';
import {
  below,
  fields,
  items,
  object,
  readable,
  unfit,
  type Check,
  type Context,
  type OptionalChecks,
} from './parse-shape.js';
import { oneOf, text } from './parse-value.js';

const attribute =
  (name: string, pattern: RegExp): Check<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(path, `a value of \`${name}\``, value);

// A wrong attribute is left out, and the formula is drawn without it.
const attributes = fields<Partial<MathAttributes>>(
  {},
  Object.fromEntries(
    Object.entries(mathAttributes).map(([name, pattern]) => [name, attribute(name, pattern)]),
  ) as unknown as OptionalChecks<Partial<MathAttributes>>,
);

const token = fields<object>({ type: oneOf(...mathTokens), value: text }, { attributes });
const mark = fields<object>({ type: oneOf(...mathMarks) }, { attributes });
const group = fields<{ readonly children: readonly unknown[] }>(
  { children: items },
  { type: oneOf(...Object.keys(mathGroups)), attributes },
);

/** Half a formula says something else: one element that is wrong, and all of it is left out. */
function element(value: unknown, path: string, context: Context, open: readonly unknown[]): MathMl {
  if (open.includes(value)) throw new ParseError(path, 'free of loops', 'an object that contains itself');
  if (open.length >= context.depth) throw new ParseError(path, `at most ${context.depth} levels deep`, 'one more');
  const source = object(value, path, context);
  const type = readable(below(path, 'type'), () => source['type']) as string;
  if (mathMarks.includes(type)) return mark(value, path, context) as MathMl;
  if (mathTokens.includes(type)) {
    const read = token(value, path, context) as MathMl;
    if ('value' in read) return read;
    throw unfit;
  }
  if (typeof type !== 'string' || !Object.hasOwn(mathGroups, type))
    return refuse(below(path, 'type'), 'an element of MathML Core', type);
  const { children, ...rest } = group(value, path, context);
  if (!children) throw unfit;
  const count = mathGroups[type]!;
  if (count > 0 && children.length !== count)
    throw new ParseError(`${path}.children`, `${count} elements in <${type}>`, `${children.length}`);
  const inside = children.map((child, index) =>
    element(child, `${path}.children[${index}]`, context, [...open, value]),
  );
  return { ...rest, children: inside } as unknown as MathMl;
}

/** What a formula looks like. */
export const mathml: Check<readonly MathMl[]> = (value, path, context) =>
  items(value, path, context).map((one, index) => element(one, `${path}[${index}]`, context, []));
