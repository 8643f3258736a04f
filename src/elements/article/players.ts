import type { ReactiveControllerHost } from 'lit';
import type { Players } from '../../views/embeds/embed.js';

/** Which players of an article its reader has asked for. Nothing is asked of another site before. */
export function playersOf(host: ReactiveControllerHost): Players {
  const playing = new Set<string>();
  return {
    isPlaying: (key) => playing.has(key),
    play: (key) => (event) => {
      const place = (event.currentTarget as Element).parentElement;
      playing.add(key);
      host.requestUpdate();
      // The button that had the focus is gone.
      void host.updateComplete.then(() => place?.querySelector('iframe')?.focus({ preventScroll: true }));
    },
    keep: (keys) => {
      for (const key of playing) if (!keys.has(key)) playing.delete(key);
    },
  };
}
