import { Conversation } from '../../conversation/conversation.js';
import type { Network } from '../../conversation/environment.js';
import { browserStorage } from './browser-storage.js';

const network: Network = {
  get online() {
    return navigator.onLine;
  },
  subscribe(changed) {
    addEventListener('online', changed);
    addEventListener('offline', changed);
    return () => {
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
    };
  },
};

/** A page that was not fetched over HTTPS has no locks. */
const locks = (navigator as { readonly locks?: LockManager }).locks;

/** Another page has sent what waited, or was told what became of it. */
function watchStorage(changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === null || /^colloquy:(outbox|receipt|vote):/.test(key)) changed();
  };
  addEventListener('storage', onStorage);
  return () => removeEventListener('storage', onStorage);
}

/** A conversation that lives in this page. The page says in plain words what the console says in detail. */
export function createConversation(): Conversation {
  const conversation = new Conversation(
    { storage: browserStorage(), watchStorage, network, locks },
    () => import('../../conversation/own.js'),
  );
  let told: unknown;
  conversation.subscribe(() => {
    const { error } = conversation.snapshot;
    if (error && error !== told) console.error('Colloquy could not read the thread.', error);
    told = error;
  });
  return conversation;
}
