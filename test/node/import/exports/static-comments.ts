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
];
