function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined; // missing, or forbidden along with the storage
  }
}

/** Tells everyone who follows a thread that it changed: on this page, and in other tabs where the browser can. */
export class Changes {
  readonly #channelName: string;
  readonly #followers = new Set<{ readonly thread: string; readonly changed: () => void }>();
  #channel: BroadcastChannel | undefined;

  constructor(channelName: string) {
    this.#channelName = channelName;
  }

  follow(thread: string, changed: () => void): () => void {
    const follower = { thread, changed };
    this.#followers.add(follower);
    if (!this.#channel) {
      this.#channel = openChannel(this.#channelName);
      this.#channel?.addEventListener('message', ({ data }) => this.#tell(data));
    }
    return () => {
      this.#followers.delete(follower);
      if (this.#followers.size > 0) return;
      // An open channel would keep the page out of the back/forward cache.
      this.#channel?.close();
      this.#channel = undefined;
    };
  }

  announce(thread: string): void {
    this.#tell(thread);
    const channel = this.#channel ?? openChannel(this.#channelName);
    channel?.postMessage(thread);
    if (channel !== this.#channel) channel?.close();
  }

  #tell(thread: unknown): void {
    for (const follower of [...this.#followers]) if (follower.thread === thread) follower.changed();
  }
}
