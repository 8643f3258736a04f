/** What a reader may type, of which WordPress keeps everything. */
export const keptTexts: Readonly<Record<string, string>> = {
  comparisons: '1 < 2 && 3 > 2',
  'hearts and arrows': 'I <3 you, x->y, <https://nowhere.example>',
  elements: 'Look: <script>alert(1)</script>, <b>bold</b>, </p> and <!-- this -->',
  'an unfinished element': 'It ends in <img src=x onerror=alert(1)',
  entities: 'AT&amp;T wrote &lt;p&gt;, &#39;, &#x41;, &nbsp;, &nope; and &copy',
  'emphasis, code and links': 'Hello **strong**, *em*, `a < b && "c"` and [words](https://other.example/?a=1&b="2")',
  'code in emphasis': '*a `<b>` c* and `--help`',
  'bare addresses': 'See https://plain.example/x_(y)?q=1&r=2--3. (And https://plain.example/z.)',
  'addresses of the site itself': 'See [here](http://127.0.0.1/?p=1&x=2)',
  'an address of mail': '[Write](mailto:ada@other.example?subject=a&body=b)',
  'quotes and paragraphs': '> quoted *one*\n>\n> quoted two\n\nlast\nline',
  'quotes in quotes': '> a\n>\n> > b\n>\n> c',
  dashes: 'a - b -- c --- d, --help, x-->y, well-known',
  backslashes: 'C:\\\\new\\\\table and \\*no emphasis\\*',
  'other scripts': 'التجارة تحتاج إلى الثقة، 日本語 and 👍🏽 👩‍👩‍👧',
  'hard spaces and percent signs': 'a\u00a0b, 100% of %s and %41',
};

/** What WordPress shows in another way than it was typed, by its rules of typography, or takes out. */
export const hardTexts: Readonly<Record<string, string>> = {
  'quotation marks': "She said \"yes\", and it's done... rock 'n' roll (c) (tm) 2x3",
  smilies: 'ok :) ;-) 8)',
  'signs alone': '!?',
  'an emoji alone': '👍',
  'control characters': 'a\u0007b\u0000c',
  'half an emoji': 'x\ud83d',
  'white space': ' a  b\t c ',
  'the name of WordPress': 'Wordpress and WordPress',
  'addresses without a scheme': 'www.site.example and ada@site.example',
  'a list and code': '- a\n- b\n\n```\n\tx\n\ny\n```',
};
