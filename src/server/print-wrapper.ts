import { foreignWords } from '../locales/foreign-words.js';
import type { Strings } from '../locales/strings.js';
import type { Article } from '../model/article.js';
import type { Comment } from '../model/comment.js';
import type { Discussion } from '../model/discussion.js';
import type { Person } from '../model/person.js';
import type { CommentSource } from '../model/source.js';
import { settingsOf, type Settings } from './check-options.js';
import type { RenderOptions } from './options.js';
import { printTemplate } from './print-template.js';
import { articleRoot, articleWords, formRoot, inRoot, rootEnd, rootStart, type Words } from './roots.js';
import { printLightStyles } from './styles.js';
import { anchorsOf, pageOf, threadRoot, threadWords, type PrintedThread } from './thread-chunks.js';
import { articleSlots } from '../views/article.js';
import { composition, levelsBelow } from '../views/discussion.js';
import { html } from '../views/template.js';
import { commentsSlot } from '../views/thread-frame.js';
import { isComposition, isConversation } from './composition.js';

/** What the properties of the wrappers do not say. */
export type PrintOptions = Pick<
  RenderOptions,
  'strings' | 'lang' | 'timeZone' | 'styles' | 'nonce' | 'form' | 'replyUrl' | 'words'
>;

/** What is printed in an element. */
export interface Printed {
  /** What stands in its shadow root. Undefined for no root. */
  readonly html?: string | undefined;
  /** What fragments lead to. */
  readonly anchors: readonly string[];
  /** What stands in the light DOM. Undefined where its words are in the shadow root. */
  readonly words?: readonly Words[];
}

/** What the wrappers for frameworks may be given. */
interface Props {
  readonly data?: Discussion;
  readonly src?: string;
  readonly article?: Article;
  readonly people?: readonly Person[];
  readonly comments?: readonly Comment[];
  readonly commentCount?: number;
  readonly articleAuthor?: string | readonly string[];
  readonly source?: CommentSource;
  readonly backend?: string;
  readonly thread?: string;
  readonly headingLevel?: number;
  readonly maxDepth?: number;
  readonly commentHeadings?: 'on' | 'off';
  readonly shortcuts?: 'on' | 'off';
  readonly toolbar?: 'on' | 'off';
  readonly density?: 'comfortable' | 'compact';
  readonly avatars?: 'off' | 'initials' | 'source';
  readonly pictures?: 'on' | 'off';
  readonly contents?: 'on' | 'off';
  readonly cite?: 'on' | 'off';
  readonly embeds?: 'click' | 'off';
  readonly fold?: 'read' | 'off';
  readonly open?: boolean;
  readonly sort?: 'oldest' | 'newest' | 'liked';
  readonly strings?: Partial<Strings>;
  readonly words?: 'light' | 'shadow';
  readonly children?: unknown;
}

const peopleOf = (people: readonly Person[] = []): ReadonlyMap<string, Person> =>
  new Map(people.map((person) => [person.id, person]));

function settings(
  {
    headingLevel,
    maxDepth,
    commentHeadings,
    shortcuts,
    toolbar,
    density,
    avatars,
    pictures,
    contents,
    cite,
    embeds,
    fold,
    sort,
    strings,
    words,
  }: Props,
  level: number,
  options: PrintOptions,
): Settings {
  const all = settingsOf({
    ...options,
    headingLevel: headingLevel ?? level,
    ...(maxDepth !== undefined && { maxDepth }),
    ...(commentHeadings && { commentHeadings }),
    ...(shortcuts && { shortcuts }),
    ...(toolbar && { toolbar }),
    ...(density && { density }),
    ...(avatars && { avatars }),
    ...(pictures && { pictures }),
    ...(contents && { contents }),
    ...(cite && { cite }),
    ...(embeds && { embeds }),
    ...(fold && { fold }),
    ...(sort && { sort }),
    ...(words && { words }),
  });
  return strings ? { ...all, strings: { ...all.strings, ...strings } } : all;
}

function printThread(thread: PrintedThread, set: Settings): Printed & { readonly html: string } {
  const page = pageOf(thread, set);
  const html = [...threadRoot(thread, page, set)].join('');
  if (set.words === 'shadow') return { html, anchors: anchorsOf(page.roots, set) };
  return {
    html,
    anchors: [],
    words: dressed(
      [
        {
          slot: commentsSlot,
          lang: foreignWords(set.strings.locale, set.lang)?.words,
          html: [...threadWords(thread, page, set)].join(''),
        },
      ],
      set,
    ),
  };
}

/** Words in the light DOM with their styles, which may be the only ones on the page. */
const dressed = ([first, ...others]: readonly Words[], set: Settings): readonly Words[] =>
  first ? [{ ...first, html: printLightStyles(set) + first.html }, ...others] : [];

/** Where words will stand once there are any. */
const empty = (...slots: readonly string[]): Printed => ({
  anchors: [],
  words: slots.map((slot) => ({ slot, html: '' })),
});

/** The form as the element will show it; undefined where it will not, or where nothing is said of where it is sent to. */
function printForm({ source, backend }: Props, set: Settings): string | undefined {
  const { form } = set;
  if (!form) return undefined;
  if (!source)
    return backend === 'none' ? undefined : formRoot(form, { ...set, ...(backend !== undefined && { backend }) });
  const { write, fields, reach } = source.capabilities;
  if (write === 'none' || write === 'offsite') return undefined;
  return formRoot({ ...form, fields: { ...fields, ...form.fields }, reach: form.reach ?? reach }, set);
}

/** An element without anchors. */
const bare = (html: string | undefined): Printed | undefined =>
  html === undefined ? undefined : { html, anchors: [] };

/** Hands an anchor on from the document to the thread in the shadow root. */
const passage = (name: string): string => printTemplate(html`<slot name=${name} slot=${name}></slot>`);

/** The standard composition, with what is in each of its elements. */
function whole({ article, people, comments, commentCount }: Discussion, props: Props, set: Settings): Printed {
  const levels = levelsBelow(!!article, set.headingLevel);
  const below = (part: keyof typeof levels): Settings => ({ ...set, headingLevel: levels[part] });
  const persons = peopleOf(people);
  const { html: thread, anchors } = printThread({ article, people: persons, comments, commentCount }, below('thread'));
  const form = printForm(props, below('form'));
  const inside: Readonly<Record<string, string | undefined>> = {
    'colloquy-article': article && rootStart + articleRoot(article, persons, set) + rootEnd,
    'colloquy-thread': rootStart + thread + rootEnd + anchors.map(passage).join(''),
    'colloquy-reply-form': form && rootStart + form + rootEnd,
  };
  const composed = printTemplate(composition(!!article, { ...set, open: props.open }));
  // The values of attributes hold no `>`: it is escaped.
  const filled = composed.replace(/<(colloquy-[a-z-]+)[^>]*>/g, (start, tag: string) => start + (inside[tag] ?? ''));
  return { html: inRoot('colloquy-discussion', undefined, set) + filled, anchors };
}

/** What is in an element with these properties, inside a discussion with those around it or not. */
export function insideOf(
  tag: string,
  props: Props,
  around: Props | undefined,
  options: PrintOptions,
): Printed | undefined {
  const set = settings(props, tag === 'colloquy-reply-form' ? 3 : 2, options);
  const article = props.article ?? around?.data?.article;
  const people = peopleOf(props.people ?? around?.data?.people);
  const isLight = set.words === 'light';
  switch (tag) {
    case 'colloquy-discussion': {
      if (isComposition(props.children)) return bare(inRoot(tag, html`<slot></slot>`, set));
      const data = props.data ?? (isConversation(props) ? {} : undefined);
      return data && whole(data, props, { ...set, words: 'shadow' });
    }
    case 'colloquy-article':
      if (!article) return isLight ? empty(...Object.values(articleSlots)) : undefined;
      return {
        html: articleRoot(article, people, set),
        anchors: [],
        ...(isLight && { words: dressed(articleWords(article, people, set), set) }),
      };
    case 'colloquy-thread': {
      const data = props.comments ? props : (around?.data ?? (around && isConversation(around) ? {} : undefined));
      if (!data) return isLight ? empty(commentsSlot) : undefined;
      const { comments, commentCount } = data;
      const { articleAuthor } = props;
      return printThread(
        { article: props.comments ? undefined : article, people, comments, commentCount, articleAuthor },
        set,
      );
    }
    case 'colloquy-reply-form':
      return bare(printForm(props.source ? props : { ...around }, set));
    default:
      return undefined;
  }
}
