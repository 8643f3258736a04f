import type { Discussion } from '../../model/discussion.js';
import type { ParseError } from '../../model/parse-error.js';
import { salvageDiscussion } from '../../model/parse-discussion.js';
import { readText, TooLargeError, type ReadLimits } from '../../model/read-text.js';
import { DiscussionLoadedEvent } from './discussion-events.js';

/** Longer than that no reader waits for a file, and larger than that no page shows one. */
const limits = { bytes: 64_000_000, patience: 20_000, pace: 8, longest: 60_000 };

/** Where a discussion comes from: what a server has rendered, the response to a request, or data that the page has given. */
export type Origin =
  | { readonly printed: Element }
  | { readonly response: Promise<Response>; readonly url: string }
  | { readonly data: unknown };

export interface ReadDiscussion {
  readonly discussion: Discussion;
  /** Tells of a file that has arrived. */
  readonly event: Event | undefined;
  /** What is wrong with it, for the console, where it was not shown as a whole. */
  readonly problem: string | undefined;
  /** Whether a whole part could not be read. */
  readonly lost: { readonly article: boolean; readonly comments: boolean };
}

/** Why there is no discussion. */
export class DiscussionError extends Error {
  override readonly name = 'DiscussionError';
  /** Whether it was not fetched, so that trying again may help; or was fetched, or given, and is not a discussion. */
  readonly reason: 'unfetched' | 'unfit-file' | 'unfit-data';

  constructor(reason: DiscussionError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Rejects with a {@link DiscussionError} that names where it comes from, and what is wrong there. */
export async function readDiscussion(origin: Origin, within: ReadLimits = limits): Promise<ReadDiscussion> {
  if ('data' in origin) return salvaged(origin.data, 'unfit-data', 'the data', undefined, undefined);
  if ('printed' in origin)
    return readJson(await printedText(origin.printed), 'the data that were printed', document.baseURI);
  const read = await readJson(await fetchedText(origin.response, origin.url, within), origin.url, origin.url);
  return { ...read, event: new DiscussionLoadedEvent(read.discussion) };
}

async function printedText(script: Element): Promise<string> {
  // The parser may be in the middle of it.
  if (!script.nextSibling && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  return script.textContent;
}

async function fetchedText(response: Promise<Response>, url: string, within: ReadLimits): Promise<string> {
  try {
    return await readText(response, within, ({ ok, status }) => {
      if (!ok) throw new DiscussionError('unfetched', `Expected ${url} to be a Discussion in JSON, got HTTP ${status}`);
    });
  } catch (cause) {
    if (cause instanceof DiscussionError) throw cause;
    const message = `Expected a Discussion in JSON from ${url}, got none: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new DiscussionError(cause instanceof TooLargeError ? 'unfit-file' : 'unfetched', message, cause);
  }
}

async function readJson(text: string, where: string, base: string): Promise<ReadDiscussion> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const { explainBrokenJson } = await import('../../formats/json/explain.js');
    throw new DiscussionError(
      'unfit-file',
      `Expected ${where} to be JSON, got something else. ${explainBrokenJson(text) ?? ''}`,
      cause,
    );
  }
  return salvaged(value, 'unfit-file', where, text, base);
}

async function salvaged(
  value: unknown,
  reason: DiscussionError['reason'],
  where: string,
  text: string | undefined,
  /** What relative addresses are resolved against. */
  base: string | undefined,
): Promise<ReadDiscussion> {
  const { parts, error, lost } = salvageDiscussion(value, base === undefined ? {} : { base });
  const problem = error && `${where}:\n${await explained(error, text)}`;
  if (!parts) throw new DiscussionError(reason, `Expected a Discussion, got something else in ${problem}`, error);
  return { discussion: parts, event: undefined, problem, lost };
}

/** The mistakes, with their places in the text where there is one. */
async function explained(error: ParseError, text: string | undefined): Promise<string> {
  if (text === undefined) return error.message;
  try {
    return (await import('../../formats/json/explain.js')).explainMistakes(error, text);
  } catch {
    return error.message; // the connection was lost meanwhile
  }
}
