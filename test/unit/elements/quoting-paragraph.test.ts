import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import { body, comment, paragraph } from './fixtures/comments.js';
import { textField } from './fixtures/form-view.js';
import { allInside, focused, inside, until, words } from './fixtures/inside.js';
import { press } from './fixtures/keys.js';
import { StandInSource } from './fixtures/stand-in-source.js';
import { replyTo, showThreadWithForm, type ThreadWithForm } from './fixtures/thread-with-form.js';

describe('quoting a paragraph', () => {
  let shown: ThreadWithForm;

  beforeEach(async () => {
    const source = new StandInSource({ comments: [], fields: { name: 'absent', email: 'absent', website: 'absent' } });
    const long = `It ${'really '.repeat(20)}ends here.`;
    const quotation = { type: 'blockquote' as const, children: [paragraph('Not hers.')] };
    shown = await showThreadWithForm(source, [
      comment('1', { body: body(paragraph('It begins.'), quotation, paragraph(long)) }),
    ]);
    await replyTo(shown, '1');
    await until(() => shown.form.shadowRoot?.querySelector('details.paragraphs'), 'the list');
  });

  const open = async (): Promise<void> => {
    inside(shown.form, 'details.paragraphs summary').click();
    await until(() => shown.form.shadowRoot?.querySelector('.paragraph'), 'the paragraphs');
  };

  it('lists those of the comment that is replied to, without what it quotes itself', async () => {
    await open();
    const listed = allInside(shown.form, '.paragraph').map(words);
    expect(listed).to.have.length(2);
    expect(listed[0]).to.equal('It begins.');
    expect(listed[1]).to.match(/^It really .*really…$/);
  });

  it('works by the keyboard alone, and leaves the caret below the quotation', async () => {
    inside(shown.form, 'details.paragraphs summary').focus();
    await press('Enter');
    await until(() => shown.form.shadowRoot?.querySelector('.paragraph'), 'the paragraphs');
    await press('Tab', 'Enter');
    await until(() => shown.form.value, 'the quotation');
    expect(shown.form.value).to.equal('Someone wrote:\n> It begins.\n\n');
    await until(() => focused() === textField(shown.form), 'the focus in the field');
    expect(inside<HTMLDetailsElement>(shown.form, 'details.paragraphs').open).to.equal(false);
  });
});
