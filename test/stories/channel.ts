/** What Storybook's preview says and hears, as far as these tests use it. */
export interface Channel {
  on(event: string, listener: (payload: never) => void): void;
  emit(event: string, payload: unknown): void;
}

export interface Report {
  readonly type: string;
  readonly result?: { readonly violations?: readonly { readonly id: string; readonly help: string }[] };
}

export interface Finished {
  readonly storyId: string;
  readonly status: 'success' | 'error';
  readonly reporters: readonly Report[];
}

interface PreviewWindow extends Window {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
}

/** Resolves with the channel of the preview in a frame, as soon as the preview has made it. */
export function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const channel = (frame.contentWindow as PreviewWindow | null)?.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(timer);
      resolve(channel);
    }, 5);
  });
}
