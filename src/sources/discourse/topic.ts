import { checkEndpoint } from '../shared/endpoint.js';
import { misconfigured } from '../shared/misconfigured.js';

/** A topic of a forum. */
export interface Topic {
  readonly server: string;
  readonly id: string;
}

/** The topic that a thread names, by its address or, with a server, its id there; undefined where it names none. */
export function topicOf(thread: string, server: string | undefined): Topic | undefined {
  if (server && /^\d+$/.test(thread)) return { server, id: thread };
  // `/t/slug/12/3` is the third post of topic 12; forums may be below a path.
  const [, base, id] = /^(https?:\/\/[^?#@]+?)\/t\/(?:[^/?#]+\/)?(\d+)(?:\/\d+)?\/?(?:[?#].*)?$/.exec(thread) ?? [];
  return base && id && URL.canParse(thread) ? { server: server ?? base, id } : undefined;
}

/** The same, or a SourceError of the kind `misconfigured`. */
export function findTopic(thread: string, server: string | undefined): Topic {
  const topic = topicOf(thread, server);
  if (topic) return topic;
  throw misconfigured('discourse', 'thread', 'the address of a topic such as https://forum.example/t/trust/12', thread);
}

export const checkForum = (endpoint: string | undefined): string | undefined =>
  endpoint === undefined ? undefined : checkEndpoint('discourse', endpoint, 'https://forum.example');
