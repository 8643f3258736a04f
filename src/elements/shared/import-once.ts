/**
 * Remembers what `import()` resolved to. A browser takes another task for each `import()`, also of a module that is at
 * hand, and may render a frame before it. A failure is not remembered: the next call tries again.
 */
export function importOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
