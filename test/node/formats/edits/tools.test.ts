import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { differenceOf } from '../../../../src/formats/edits/difference.js';
import { shown } from '../../../../src/formats/edits/shown.js';
import { selectedWords } from '../../../../src/formats/edits/lines.js';
import { tools, toolsOn } from '../../../../src/formats/edits/tools.js';
import type { WritingTool as Tool } from '../../../../src/model/writing-tool.js';
import { lightMarkdown } from '../../../../src/formats/light-markdown.js';
import { anySelections, plainSelections, selected, written } from './selected.js';

const names = Object.keys(tools) as Tool[];
const toggles = names.filter((name) => name !== 'link');

/** The letters of a text alone: what signs, numbers of items and spaces stand around them is left out. */
const lettersOf = (text: string): string => text.replace(/\P{L}/gu, '');

describe('the tools of the form', () => {
  const cases: readonly (readonly [Tool, string, string])[] = [
    ['bold', 'one ‹two› three', 'one **‹two›** three'],
    ['bold', 'one **‹two›** three', 'one ‹two› three'],
    ['bold', 'one ‹**two**› three', 'one ‹two› three'],
    ['bold', 'one **‹two› three** four', 'one ‹two› three four'],
    // What is inside a word is the whole of it, where the script has spaces.
    ['bold', 'beg‹innin›g', '**beg‹innin›g**'],
    ['bold', 'snow‸ball', '**snow‸ball**'],
    ['bold', 'ball‸', '**ball‸**'],
    ['bold', '汉‹字›也', '汉**‹字›**也'],
    ['bold', 'مر‹حبا›', 'مر**‹حبا›**'],
    // Space around the words stays outside.
    ['bold', 'one‹ two ›three', 'one **‹two›** three'],
    // Signs in signs, and side by side.
    ['italics', '**‹two›**', '***‹two›***'],
    ['bold', '***‹two›***', '*‹two›*'],
    ['italics', '***‹two›***', '**‹two›**'],
    ['bold', '‹**a** and **b**›', '**‹a and b›**'],
    ['italics', '**中**‹文›', '**中**_‹文›_'],
    ['bold', '**中**‹文›', '**中‹文›**'],
    ['italics', '_‹two›_', '‹two›'],
    ['bold', '*a ‹b* c›', '***a ‹b* c›**'],
    // Links and code are taken whole; their addresses stay.
    ['bold', 'see [the ‹page](https://e.org) now›', 'see **[the ‹page](https://e.org) now›**'],
    ['bold', 'see [the ‹page›](https://e.org)', 'see [the **‹page›**](https://e.org)'],
    ['bold', 'call `f‹oo(b›ar)`', 'call **`f‹oo(b›ar)`**'],
    // Each line by itself, behind what makes it an item or a quotation.
    ['bold', '‹one\n\n- two\n> three›', '**‹one**\n\n- **two**\n> **three›**'],
    ['bold', '**‹one**\n\n- **two›**', '‹one\n\n- two›'],
    // At a caret: signs to write between, and the way out of them.
    ['bold', 'so ‸', 'so **‸**'],
    ['bold', 'so **‸**', 'so ‸'],
    ['bold', 'so **well‸**', 'so **well**‸'],
    ['bold', 'so **well**‸', 'so **well‸**'],
    ['italics', 'so *‸*', 'so ‸'],
    ['code', 'so ‸', 'so `‸`'],
    ['code', 'so `‸`', 'so ‸'],
    ['code', 'call ‹foo›', 'call `‹foo›`'],
    ['code', 'call `f‸oo`', 'call f‸oo'],
    ['code', 'a\n‹b\nc›\nd', 'a\n```\n‹b\nc›\n```\nd'],
    ['code', 'a\n```js\nb‸\n```\nd', 'a\nb‸\nd'],
    ['code', '‹a ` b›', '```\n‹a ` b›\n```'],
    ['bold', '```\n‹b›\n```', '```\n‹b›\n```'],
    ['quotation', 'a\n‹b\n\nc›', 'a\n> ‹b\n> \n> c›'],
    ['quotation', '> ‹b\n>\n> c›', '‹b\n\nc›'],
    ['quotation', '>> ‸b', '> ‸b'],
    ['quotation', '‸', '> ‸'],
    ['list', '‹a\n\nb›', '- ‹a\n\n- b›'],
    ['list', '- ‹a\n1. b›', '‹a\nb›'],
    ['list', '> ‸a', '> - ‸a'],
    ['list', '‸', '- ‸'],
    ['list', '‹- a\nb›', '‹- a\n- b›'],
    ['link', 'the ‹words› here', 'the [words](‹https://›) here'],
    ['link', 'the ‸', 'the [‸](https://)'],
    ['link', 'at ‹https://e.org/a›', 'at [‸](https://e.org/a)'],
    ['link', 'the [wo‸rds](https://e.org)', 'the [words](‹https://e.org›)'],
    ['link', '‹a [b] c›', '[a \\[b\\] c](‹https://›)'],
  ];
  for (const [name, before, after] of cases) {
    it(`${name}: ${before} becomes ${after}`, () => assert.equal(written(tools[name](selected(before))), after));
  }

  it('restore plain text when they are used twice', () => {
    fc.assert(
      fc.property(plainSelections, fc.constantFrom(...toggles), (selection, name) => {
        const once = tools[name](selection);
        // Out of the words, and not off.
        fc.pre(
          once.text !== selection.text &&
            !(selection.start === selection.end && name !== 'quotation' && name !== 'list'),
        );
        assert.equal(tools[name](once).text, selection.text);
      }),
    );
  });

  it('lose no word and turn none around, whatever the text is', () => {
    fc.assert(
      fc.property(anySelections, fc.constantFrom(...toggles), (selection, name) => {
        const { text } = tools[name](selection);
        assert.equal(lettersOf(text), lettersOf(selection.text));
      }),
    );
  });

  it('show the very same signs in bold and italics, with other marks or none', () => {
    fc.assert(
      fc.property(anySelections, fc.constantFrom('bold' as const, 'italics' as const), (selection, name) => {
        fc.pre(selectedWords(selection).length > 0);
        const after = tools[name](selection);
        assert.equal(shown(after.text).signs, shown(selection.text).signs);
        const mark = name === 'bold' ? 'strong' : 'emphasis';
        const marked = (text: string): string =>
          shown(text)
            .marks.map((marks) => Number(marks.includes(mark)))
            .join('');
        if (after.text !== selection.text) assert.notEqual(marked(after.text), marked(selection.text));
      }),
    );
  });

  it('make of selected plain words what they are called', () => {
    const made = { bold: 'strong', italics: 'emphasis', quotation: 'blockquote', list: 'list' } as const;
    fc.assert(
      fc.property(
        plainSelections,
        fc.constantFrom(...(Object.keys(made) as (keyof typeof made)[])),
        (selection, name) => {
          fc.pre(selectedWords(selection).some(({ start, end }) => /\p{L}/u.test(selection.text.slice(start, end))));
          const { children } = lightMarkdown(tools[name](selection).text);
          assert.ok(JSON.stringify(children).includes(`"type":"${made[name]}"`));
        },
      ),
    );
  });

  it('leave a selection that lies in the text', () => {
    fc.assert(
      fc.property(anySelections, fc.constantFrom(...names), (selection, name) => {
        const { text, start, end } = tools[name](selection);
        assert.ok(start >= 0 && start <= end && end <= text.length, JSON.stringify({ text, start, end }));
      }),
    );
  });

  it('say what the selection has been given already', () => {
    const on = (marked: string): string => [...toolsOn(selected(marked))].join(' ');
    assert.equal(on('one ‹two›'), '');
    assert.equal(on('> - ***‹two›***'), 'bold italics quotation list');
    assert.equal(on('`a‸b`'), 'code');
    assert.equal(on('```\na‸b\n```'), 'code');
    assert.equal(on('**a‸**'), 'bold');
    assert.equal(on('**‹a** b›'), '');
  });

  it('take time in proportion to the text', () => {
    const text = '**a** _b_ [c](https://e.org) '.repeat(2000);
    for (const name of names) tools[name]({ text, start: 10, end: text.length - 10 });
  });
});

describe('the difference of two texts', () => {
  it('makes the one the other, and cuts no sign in two', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', '👩', '👨', '\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { start, end, words } = differenceOf(before, after);
        assert.equal(before.slice(0, start) + words + before.slice(end), after);
        assert.ok(
          [before.slice(0, start), words, before.slice(end)].every((part) => part === Buffer.from(part).toString()),
        );
      }),
    );
  });
});
