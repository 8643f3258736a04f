import type { Sample } from './sample.js';

/** Comments that sites keep as files. */
export const staticComments: readonly Sample[] = [
  {
    format: 'staticman',
    file: 'comments/tea/entry1.yml',
    text: `_id: a1
_parent: https://blog.example/tea/
replying_to_uid: ''
name: 'no'
email: 18168b370f3593cf585f5a938912a4aa
message: "One **two**\\n\\nThree"
date: 1709287200
`,
    lines: ['#a1 no 2024-03-01T10:00:00Z: One two ¶ Three'],
    leftOut: {},
  },
  {
    format: 'hashover',
    file: 'comments/threads/blog-tea/1-2.json',
    text: JSON.stringify({
      ...{ body: 'One &amp; <b>two</b>\n\nThree\nfour', status: 'approved', date: '2024-03-01T10:00:00+0100' },
      ...{ name: 'Ann &amp; Co', email: 'bm90IG9uZQ==', encryption: '1,2,3', ipaddr: '203.0.113.7', likes: 2 },
      ...{ email_hash: '18168b370f3593cf585f5a938912a4aa', login_id: 'e11d4a9a5bd7331718db3f021d57e8341c76bf87' },
      notifications: 'no',
    }),
    lines: ['#1-2 Ann & Co 2024-03-01T10:00:00+01:00 → 1: One & two ¶ Three ⏎ four'],
    leftOut: {},
  },
  {
    format: 'hashover',
    file: 'comments/threads/blog-tea/3.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>
<comment>
	<body>
		One &lt;b&gt;two&lt;/b&gt;

		Three &amp;amp; four
	</body>
	<status>pending</status>
	<date>2024-03-01T10:00:00+0100</date>
	<name>Bob</name>
	<ipaddr>203.0.113.7</ipaddr>
</comment>
`,
    lines: [],
    leftOut: { held: 1 },
  },
];
