import { jsonLd } from '../formats/json-ld.js';
import type { Discussion } from '../model/discussion.js';
import { levelsBelow } from '../views/discussion.js';
import { commentsSlot } from '../views/thread-frame.js';
import { html } from '../views/template.js';
import { foreignWords } from '../locales/foreign-words.js';
import { settingsOf, type Settings } from './check-options.js';
import { check, isObject, refuse } from './check.js';
import { escapeScript, escapeValue } from './escape.js';
import type { RenderOptions } from './options.js';
import { printData } from './print-data.js';
import {
  articleRoot,
  articleWords,
  formRoot,
  inRoot,
  rootEnd,
  rootStart,
  startTag,
  wordsEnd,
  wordsStart,
} from './roots.js';
import { printLightStyles, printNonce } from './styles.js';
import { anchorsOf, pageOf, threadRoot, threadWords } from './thread-chunks.js';

/**
 * A discussion as HTML that reads before a script runs, and that the elements adopt when one does.
 *
 * @throws {TypeError} that names the option that is wrong, what was expected there and what was got.
 */
export function renderToString(discussion: Discussion, options?: RenderOptions): string {
  let html = '';
  for (const chunk of renderToChunks(discussion, options)) html += chunk;
  return html;
}

/** The same, in pieces of some comments each, to be sent as they come. What is wrong with the options is thrown at once. */
export function renderToChunks(discussion: Discussion, options?: RenderOptions): Generator<string, void, undefined> {
  const settings = settingsOf(options);
  if (!isObject(discussion) || Array.isArray(discussion))
    refuse('discussion', 'an object with an article, comments, or both', discussion);
  check('discussion.article', discussion.article ?? undefined, 'an object', isObject);
  for (const name of ['comments', 'people'] as const)
    check(`discussion.${name}`, discussion[name] ?? undefined, 'a list', Array.isArray);
  if (!discussion.article && !discussion.comments && settings.thread === undefined && settings.src === undefined) {
    refuse('discussion', 'an object with an article, comments, or both, where no `thread` is named', discussion);
  }
  return chunks(discussion, settings);
}

/** The same as UTF-8, for whatever takes a web stream: a `Response`, or `Readable.fromWeb` in Node. */
export function renderToStream(discussion: Discussion, options?: RenderOptions): ReadableStream<Uint8Array> {
  const pieces = renderToChunks(discussion, options);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(),
  });
}

/** Unchecked data may have holes. */
const objects = <T>(list: readonly T[] | undefined): readonly T[] => (list ?? []).filter(isObject);

/** What a fragment leads to where there is no script: it does not reach into a shadow root, so this stands outside. */
const anchor = (name: string): string => `<a id="${escapeValue(name)}" slot="${escapeValue(name)}"></a>`;

function* chunks(discussion: Discussion, settings: Settings): Generator<string, void, undefined> {
  const { lang, headingLevel, maxDepth, sort, backend, endpoint, thread, load, src, form, nonce } = settings;
  const { shortcuts, toolbar, density, avatars, pictures, cite, fold } = settings;
  const { article, commentCount } = discussion;
  const comments = discussion.comments && objects(discussion.comments);
  const persons = objects(discussion.people);
  const people = new Map(persons.map((person) => [person.id, person]));
  const isLight = settings.words === 'light';
  const words = isLight ? 'light' : undefined;
  yield (
    startTag('colloquy-discussion', {
      // The article and its comments, which stand in elements of their own: https://microformats.org/wiki/h-entry
      class: isLight && article ? 'h-entry' : undefined,
      lang,
      'heading-level': headingLevel,
      'max-depth': maxDepth,
      sort,
      pictures,
      src,
      backend,
      endpoint,
      thread,
      load,
    }) +
    rootStart +
    inRoot('colloquy-discussion', html`<slot></slot>`, settings) +
    rootEnd +
    (settings.data === false || (!article && !comments) ? '' : printData(discussion, nonce)) +
    (isLight ? printLightStyles(settings) : '')
  );
  if (article)
    yield (
      startTag('colloquy-article', {
        'heading-level': headingLevel,
        words,
        contents: settings.contents,
        embeds: settings.embeds,
        cite,
      }) +
      rootStart +
      articleRoot(article, people, settings) +
      rootEnd +
      (isLight ? articleWords(article, people, settings) : [])
        .map((part) => wordsStart(part.slot, part.lang) + part.html + wordsEnd)
        .join('') +
      '</colloquy-article>'
    );

  const levels = levelsBelow(!!article, headingLevel);
  const below = (part: keyof typeof levels): Settings => ({ ...settings, headingLevel: levels[part] });
  const printed = { article, people, comments, commentCount };
  const page = pageOf(printed, settings);
  yield (
    startTag('colloquy-thread', {
      'heading-level': levels.thread,
      'max-depth': maxDepth,
      sort,
      'comment-headings': settings.commentHeadings,
      shortcuts,
      toolbar,
      density,
      avatars,
      pictures,
      cite,
      fold,
      words,
    }) + rootStart
  );
  yield* threadRoot(printed, page, below('thread'));
  yield rootEnd;
  if (isLight && page.tree.branches.size > 0) {
    yield wordsStart(commentsSlot, foreignWords(settings.strings.locale, settings.lang)?.words);
    yield* threadWords(printed, page, below('thread'));
    yield wordsEnd;
  }
  if (!isLight) yield anchorsOf(page.roots, settings).map(anchor).join('');
  if (form !== false) {
    yield (
      startTag('colloquy-reply-form', {
        slot: 'reply',
        'heading-level': levels.form,
        open: form?.open ? '' : undefined,
        toolbar,
      }) +
      (form ? rootStart + formRoot(form, below('form')) + rootEnd : '') +
      '</colloquy-reply-form>'
    );
  }
  yield '</colloquy-thread></colloquy-discussion>';
  if (settings.jsonLd === false || (!article && !comments)) return;
  const ld = jsonLd({ ...discussion, people: persons, ...(comments && { comments }) }, settings);
  yield `<script type="application/ld+json"${printNonce(nonce)}>${escapeScript(JSON.stringify(ld))}</script>`;
}
