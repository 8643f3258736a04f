import { describe } from '../../../model/parse-error.js';
import type { CommentSource, SourceCapabilities } from '../../../model/source.js';
import { isSource } from '../is-source.js';
import { warnOnce } from '../warn-once.js';

type Fits = (value: unknown) => boolean;
type Expected = readonly [fits: Fits, expected: string];

const oneOf = (...values: readonly string[]): Expected => [
  (value) => values.includes(value as string),
  values.map((value) => JSON.stringify(value)).join(' or '),
];

const isWhole: Fits = (value) => Number.isInteger(value) && (value as number) >= 0;
const whole: Expected = [isWhole, 'a whole number, 0 or more'];
const seconds: Expected = [(value) => typeof value === 'number' && value >= 0, 'a number of seconds, 0 or more'];

/** What each capability may be, where a source has it. */
const known: Readonly<Partial<Record<keyof SourceCapabilities, Expected>>> = {
  write: oneOf('none', 'guest', 'token', 'offsite'),
  reach: oneOf('device', 'public'),
  minLength: whole,
  maxLength: whole,
  nesting: [(value) => value === Infinity || isWhole(value), whole[1]],
  parents: oneOf('own'),
  pending: oneOf('server', 'self'),
  resend: oneOf('safe'),
  editWindow: seconds,
  deleteWindow: seconds,
  votes: oneOf('up', 'up-and-down'),
  voters: oneOf('known'),
};

const need = oneOf('absent', 'optional', 'required');

/**
 * What a source says of itself that means nothing here, each as a sentence that says what was expected and what is there.
 * Without it a form asks for what no server wants, or is not there at all, and nothing says why.
 */
export function oddCapabilities({ name, capabilities }: CommentSource): readonly string[] {
  const tell = (place: string, [fits, expected]: Expected, value: unknown): readonly string[] =>
    value === undefined || fits(value)
      ? []
      : [`Expected \`capabilities.${place}\` of the source "${name}" to be ${expected}, got ${describe(value)}`];
  const told = Object.entries(known).flatMap(([place, expected]) =>
    tell(place, expected, capabilities[place as keyof SourceCapabilities]),
  );
  const fields = (['name', 'email', 'website'] as const).flatMap((field) =>
    tell(`fields.${field}`, need, capabilities.fields[field]),
  );
  const { minLength, maxLength } = capabilities;
  const areOdd = isWhole(minLength) && isWhole(maxLength) && minLength! > maxLength!;
  const lengths = [
    `Expected \`capabilities.minLength\` of the source "${name}" to be at most its \`maxLength\`, ${maxLength}, got ${minLength}`,
  ];
  return [...told, ...fields, ...(areOdd ? lengths : [])];
}

/** Says it on the console. What is no source at all is said where comments are loaded. */
export function tellOddCapabilities(source: unknown): void {
  if (isSource(source)) for (const sentence of oddCapabilities(source)) warnOnce(sentence);
}
