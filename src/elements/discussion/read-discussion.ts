import type { Discussion } from '../../model/discussion.js';
import { parseDiscussion } from '../../model/parse-discussion.js';
import { DiscussionLoadedEvent } from './discussion-events.js';

/** The discussion that a server has printed. Rejects with an error that names what is wrong there. */
async function readPrinted(script: Element): Promise<Discussion> {
  // The parser may be in the middle of it.
  if (!script.nextSibling && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  return parseDiscussion(JSON.parse(script.textContent));
}

/** The discussion that an answer holds. Rejects with an error that names the address and what is wrong there. */
async function readFile(response: Response): Promise<Discussion> {
  if (!response.ok) throw new Error(`Expected ${response.url} to be a Discussion in JSON, got HTTP ${response.status}`);
  let data: unknown;
  try {
    data = await response.json();
  } catch (cause) {
    throw new Error(`Expected ${response.url} to be JSON, got something else`, { cause });
  }
  return parseDiscussion(data);
}

/** A discussion and what tells of it: the file that was asked for, or what a server has printed in its place. */
export async function readDiscussion(from: Element | Response): Promise<{ readonly discussion: Discussion; readonly event: Event | undefined }> {
  if (from instanceof Element) return { discussion: await readPrinted(from), event: undefined };
  const discussion = await readFile(from);
  return { discussion, event: new DiscussionLoadedEvent(discussion) };
}
