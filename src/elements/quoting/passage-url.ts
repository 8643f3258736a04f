import type { Passage } from '../../model/quote-link.js';
import { passageLink } from '../../quotes/passage-link.js';
import { fragmentPrefix } from '../quotes/fragment-prefix.js';
import type { ElementConversation } from '../shared/element-conversation.js';

/** The address of some words of a conversation, on the page that the reader is on. */
export function passageUrl(passage: Passage, conversation: ElementConversation | undefined): string {
  return location.href.replace(/#.*$/, '') + passageLink(passage, fragmentPrefix(conversation));
}
