import type { Live } from '../../conversation/follow.js';
import type { BackendHost } from '../backends/backend-host.js';
import type { ElementConversation } from '../shared/element-conversation.js';
import { warnOnce } from '../shared/warn-once.js';
import { keepCounts } from './keep-counts.js';
import { pagePlace } from './page-place.js';

const isLive = (live: string | null | undefined): live is Live => /^(off|poll|stream)$/.test(`${live}`);

interface Followed {
  readonly how: Live;
  readonly end: () => void;
}

/** How each conversation is followed. */
const followed = new WeakMap<ElementConversation, Followed>();

/** Follows a conversation as its host says by now, as soon as there is a source to follow. */
export function followLive(conversation: ElementConversation, host: BackendHost): void {
  const { live } = host;
  if (live !== null && live !== undefined && !isLive(live))
    warnOnce('Expected `live` to be "off", "poll" or "stream", got', live);
  const how = isLive(live) ? live : 'off';
  const before = followed.get(conversation);
  if (how === (before?.how ?? 'off')) return;
  before?.end();
  const place = pagePlace(host);
  let isBegun = false;
  const begin = (): void => {
    const { store } = conversation;
    if (isBegun || !store) return;
    isBegun = true;
    store
      .follow(how, place)
      .catch((error: unknown) => warnOnce('Colloquy could not fetch what follows the thread.', error));
  };
  const stops = how === 'off' ? [] : [conversation.subscribe(begin), keepCounts(conversation, host)];
  const end = (): void => {
    for (const stop of stops) stop();
  };
  followed.set(conversation, { how, end });
  begin();
}
