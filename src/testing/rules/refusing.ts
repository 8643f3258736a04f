import type { ReplyField } from '../../model/source.js';
import type { Bench, RuleDefinition, WritingSetup } from '../bench.js';
import { expectEqual, failureOf } from '../expect.js';
import { commentOf, commentsOf } from '../read-thread.js';

/** The reply is refused because of this field, and the thread stays as it was. */
async function expectRefusal(
  { source, thread, send }: WritingSetup,
  what: string,
  reply: Parameters<WritingSetup['send']>[1],
  at: ReplyField,
): Promise<void> {
  const { field } = await failureOf(what, () => send(thread, reply), ['invalid-field']);
  expectEqual(field, at, `the field at fault in ${what}`);
  expectEqual([...(await commentsOf(source, thread)).keys()], [], `what is stored of ${what}`);
}

/** What the form should have asked for. */
export const refusing: readonly RuleDefinition[] = [
  {
    id: 'blank',
    sentence: 'A reply without a word is refused, naming the field',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      await expectRefusal(setup, 'a reply without a word', setup.reply({ text: ' \n ' }), 'text');
    },
  },
  {
    id: 'required-fields',
    sentence: 'A reply without a field that is required is refused, naming the field',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      const { fields } = setup.source.capabilities;
      const required = (['name', 'email', 'website'] as const).filter((field) => fields[field] === 'required');
      if (required.length === 0) bench.skip('no field is required');
      for (const field of required) {
        const { [field]: _left, ...rest } = setup.reply();
        await expectRefusal(setup, `a reply without \`${field}\``, Object.freeze(rest), field);
      }
    },
  },
  {
    id: 'longest',
    sentence: 'A reply of the longest length is taken, and a longer one refused, naming the field',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      const { thread, send, reply, source } = setup;
      const { maxLength = Infinity } = source.capabilities;
      if (maxLength === Infinity) bench.skip('the source states no `maxLength`');
      const longer = reply({ text: 'x'.repeat(maxLength + 1) });
      await expectRefusal(setup, `a reply of ${maxLength + 1} characters`, longer, 'text');
      const {
        comments: [comment],
      } = await send(thread, reply({ text: 'x'.repeat(maxLength) }));
      await commentOf(source, thread, comment?.id ?? '');
    },
  },
  {
    id: 'shortest',
    sentence: 'A reply of the shortest length is taken, and a shorter one refused, naming the field',
    async check(bench: Bench): Promise<void> {
      const setup = await bench.writing();
      const { thread, send, reply, source } = setup;
      const { minLength = 0 } = source.capabilities;
      if (minLength < 2) bench.skip('the source states no `minLength` above 1');
      const shorter = reply({ text: 'x'.repeat(minLength - 1) });
      await expectRefusal(setup, `a reply of ${minLength - 1} characters`, shorter, 'text');
      const {
        comments: [comment],
      } = await send(thread, reply({ text: 'x'.repeat(minLength) }));
      await commentOf(source, thread, comment?.id ?? '');
    },
  },
];
