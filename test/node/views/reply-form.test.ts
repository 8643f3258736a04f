import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/locales/en.js';
import type { SourceCapabilities } from '../../../src/model/source.js';
import { closed, elsewhere, replyForm, type ReplyFormView } from '../../../src/views/reply-form.js';
import type { View } from '../../../src/views/template.js';
import { elementsIn, find, wordsOf } from './elements-in.js';

const capabilities: SourceCapabilities = {
  write: 'guest',
  fields: { name: 'required', email: 'required', website: 'optional' },
  reach: 'public',
};

const show = (more: Partial<ReplyFormView> = {}): View =>
  replyForm({ strings: en, capabilities, headingLevel: 3, ...more });

const action = { url: 'https://blog.example/replies', hidden: { thread: 'essay', inReplyTo: 'rest:3' } };

describe('the view of the reply form', () => {
  it('needs nothing but words and what the source asks for', () => {
    assert.equal(wordsOf(find(show(), 'heading', 'part')), 'Leave a reply');
    assert.deepEqual(
      elementsIn(show())
        .filter(({ attributes }) => attributes.name)
        .map(({ attributes }) => attributes.name),
      ['comment', 'name', 'email', 'website'],
    );
  });

  it('is sent by the browser where a server gives the address, with what belongs to it', () => {
    const form = find(show({ action }), 'form', 'part');
    assert.equal(form.attributes.action, action.url);
    assert.equal(form.attributes.method, 'post');
    const hidden = elementsIn(form).filter(({ attributes }) => attributes.type === 'hidden');
    assert.deepEqual(
      Object.fromEntries(hidden.map(({ attributes }) => [attributes.name, attributes.value])),
      action.hidden,
    );
  });

  it('leaves alone where a form that was printed is sent to', () => {
    const form = find(show(), 'form', 'part');
    assert.deepEqual(
      ['action', 'method'].filter((name) => name in form.attributes),
      [],
    );
    assert.deepEqual(find(form, 'sent-along').children, []);
  });

  it('lets the browser check its fields as long as there is no script', () => {
    const { attributes } = find(show({ action }), 'form', 'part');
    assert.equal(
      Object.keys(attributes).some((name) => name.toLowerCase() === 'novalidate'),
      false,
    );
    assert.equal(find(show(), 'email', 'id').attributes.required, '');
  });

  it('says whom it replies to', () => {
    const view = show({ replying: 'Ada' });
    assert.equal(wordsOf(find(view, 'heading', 'part')), 'Reply to Ada');
    assert.equal(
      elementsIn(view).some(({ attributes }) => attributes.class === 'invitation'),
      false,
    );
  });

  it('leaves what stands in its text field to the reader', () =>
    assert.equal(find(show(), 'text', 'id').children.length, 0));

  it('has a mark behind what is required, and a space before it', () => {
    const labels = elementsIn(show())
      .filter(({ tag }) => tag === 'label')
      .map((label) => wordsOf(label));
    assert.deepEqual(labels.slice(0, 4), ['Reply *', 'Name *', 'Email *', 'Website']);
  });

  it('describes a field by what is wrong with it', () => {
    const view = show({ writing: { problems: { text: 'Too short.', email: 'No address.' } } });
    for (const [id, described, words] of [
      ['text', 'text-problem formatting', 'Too short.'],
      ['email', 'email-problem', 'No address.'],
    ] as const) {
      assert.equal(find(view, id, 'id').attributes['aria-invalid'], 'true');
      assert.equal(find(view, id, 'id').attributes['aria-describedby'], described);
      assert.equal(wordsOf(find(view, `${id}-problem`, 'id')), words);
    }
    assert.equal(find(view, 'name', 'id').attributes['aria-invalid'], 'false');
  });

  it('says so where replies are closed', () => assert.equal(wordsOf(closed(en)), 'Replies are closed.'));

  it('leads to where replies are written elsewhere, if that is an address', () => {
    const link = find(elsewhere('https://social.example/1', undefined, en), 'send', 'part');
    assert.equal(link.attributes.href, 'https://social.example/1');
    assert.equal(wordsOf(link), 'Reply on social.example');
    assert.equal(elsewhere('javascript:alert(1)', undefined, en), undefined);
  });
});
