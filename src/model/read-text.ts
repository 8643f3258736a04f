/** How much of a response to read, and how long to wait for it. */
export interface ReadLimits {
  /** How many bytes there may be, uncompressed. */
  readonly bytes: number;
  /** For how long to wait for the whole, in milliseconds, when nothing comes. */
  readonly patience: number;
  /** How many bytes buy a further millisecond, so that a slow connection is waited for and one that drips is not. */
  readonly pace: number;
  /** After how many milliseconds the wait is over in any case. */
  readonly longest: number;
}

/** A response is larger than it may be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** A response has not come in time, or not to its end. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/**
 * The text of a response, in UTF-8. Rejects with a {@link TooLargeError} or {@link TooSlowError}, and with what the
 * connection says when it breaks off. A response that is given up is not read further.
 */
export async function readText(
  asked: Promise<Response>,
  { bytes, patience, pace, longest }: ReadLimits,
  check: (response: Response) => void = () => undefined,
): Promise<string> {
  const start = Date.now();
  let read = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    const look = (): void => {
      const end = start + Math.min(longest, patience + read / pace);
      if (Date.now() < end) timer = setTimeout(look, end - Date.now());
      else
        reject(
          new TooSlowError(
            `Expected the whole response within ${Math.round((Date.now() - start) / 1000)} s, got ${read} bytes`,
          ),
        );
    };
    look();
  });
  try {
    const response = await Promise.race([asked, tooSlow]);
    check(response);
    reader = response.body?.getReader();
    if (!reader) return await Promise.race([response.text(), tooSlow]);
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), tooSlow]);
      if (done) return text + decoder.decode();
      read += value.byteLength;
      if (read > bytes) throw new TooLargeError(`Expected at most ${bytes} bytes, got more`);
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
    tooSlow.catch(() => undefined);
    // Also ends the request, where it goes on.
    reader?.cancel().catch(() => undefined);
  }
}
