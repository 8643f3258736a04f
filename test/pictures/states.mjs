/** A story as it looks on a page: its id, the width of the window in CSS pixels, and what else the page is. */

const state = (story, width = 768, look = {}) => ({ story, width, theme: 'light', direction: 'ltr', ...look });
const dark = { theme: 'dark' };
const rtl = { direction: 'rtl' };
const forced = { forcedColors: true };

/** The states whose pictures are compared: what a change of styles is likely to spoil. */
export const states = [
  state('elements-discussion--default', 1280),
  state('elements-discussion--default', 360),
  state('elements-discussion--default', 768, dark),
  state('elements-discussion--hostile-page'),
  state('elements-discussion--failed'),
  state('elements-discussion--two-on-a-page', 1280),
  state('elements-article--every-block'),
  state('elements-article--every-block', 360, dark),
  state('elements-article--special-blocks'),
  state('elements-article--special-blocks-right-to-left', 768, rtl),
  state('elements-article--long-words', 360),
  state('elements-thread--nested', 1280),
  state('elements-thread--nested', 360),
  state('elements-thread--nested', 768, dark),
  state('elements-thread--nested', 768, forced),
  state('elements-thread--beyond-max-depth', 360),
  state('elements-thread--collapsed'),
  state('elements-thread--jumped-to'),
  state('elements-thread--replying'),
  state('elements-thread--replying', 360),
  state('elements-thread--right-to-left', 768, rtl),
  state('elements-thread-states--empty'),
  state('elements-thread-states--loading'),
  state('elements-thread-states--failed'),
  state('elements-thread-states--deleted-and-held'),
  state('elements-thread-states--long-words', 360),
  state('elements-reply-form--default'),
  state('elements-reply-form--default', 360, dark),
  state('elements-reply-form--problems'),
  state('elements-reply-form--problems', 768, forced),
  state('elements-reply-form--preview'),
  state('elements-reply-form-states--over-the-limit'),
  state('elements-reply-form-states--draft-restored'),
  state('elements-reply-form-states--failed-server'),
  state('elements-the-life-of-a-reply--held'),
  state('elements-the-life-of-a-reply--queued'),
  state('elements-the-life-of-a-reply--new-since-last-visit'),
  state('elements-quotations--the-essay', 1280),
  state('elements-quotations--modified'),
  state('elements-map--in-a-discussion', 1280),
  state('elements-map--narrow', 360),
  state('elements-count--a-list'),
  state('elements-languages--right-to-left', 360, rtl),
  state('elements-languages--long-words', 320),
];

/** One state for each language, to be looked at by those who read it. */
export const sheetOf = (languages) =>
  languages.flatMap((lang) => [state('elements-languages--of-the-page', 768, { args: `lang:${lang}`, name: lang })]);

/** What the file of a state is called. */
export const nameOf = ({ story, width, theme, direction, forcedColors, name }) =>
  [
    name ?? story.replace(/^elements-/, ''),
    width,
    theme === 'dark' && 'dark',
    direction === 'rtl' && 'rtl',
    forcedColors && 'forced',
  ]
    .filter(Boolean)
    .join('.');
