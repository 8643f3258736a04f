/** Resolves like a task; rejects when it takes longer than this many milliseconds. */
export async function within<T>(patience: number, what: string, task: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Expected ${what} within ${patience / 1000} s, got nothing`)), patience);
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}
