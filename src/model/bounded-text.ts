/** A response is larger than it may be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * The text of a response, in UTF-8. Rejects with a {@link TooLargeError} after so many bytes, uncompressed, and reads
 * no further. `watch` is told of each part that comes, and can wait for it with a limit of its own.
 */
export async function boundedText(
  response: Response,
  bytes: number,
  watch: <T>(part: Promise<T>, read: number) => Promise<T> = (part) => part,
): Promise<string> {
  const reader = response.body?.getReader();
  // Stand-ins for `fetch` may have no stream.
  if (!reader) return watch(response.text(), 0);
  const decoder = new TextDecoder();
  let read = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await watch(reader.read(), read);
      if (done) return text + decoder.decode();
      read += value.byteLength;
      if (read > bytes) throw new TooLargeError(`Expected at most ${bytes} bytes, got more`);
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    // Also ends the request, where it goes on.
    reader.cancel().catch(() => undefined);
  }
}
