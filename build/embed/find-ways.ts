import type { Plugin } from 'rolldown';

/** How modules are reached from the entries of a bundle; filled when all have been read. */
export interface Ways {
  /** What is there before anything is fetched. */
  readonly first: Set<string>;
  /** What some `import()` names. */
  readonly fetched: Set<string>;
  /** What imports something of that, directly or by way of others. */
  readonly leading: Set<string>;
  /** What `import()` names, with all that each imports at once. */
  readonly brought: Map<string, ReadonlySet<string>>;
}

/** @param entry the name of the entry that `first` is about. */
export const findWays = ({ first, fetched, leading, brought }: Ways, entry: string): Plugin => ({
  name: 'find-ways',
  buildEnd() {
    const infoOf = (id: string): NonNullable<ReturnType<typeof this.getModuleInfo>> => this.getModuleInfo(id)!;
    for (const id of this.getModuleIds()) {
      if (infoOf(id).isEntry && id.endsWith(entry)) first.add(id);
      if (infoOf(id).dynamicImporters.length > 0) fetched.add(id);
    }
    const follow = (ids: Set<string>): ReadonlySet<string> => {
      for (const id of ids) for (const imported of infoOf(id).importedIds) ids.add(imported);
      return ids;
    };
    follow(first);
    for (const id of fetched) brought.set(id, follow(new Set([id])));
    const importers = (id: string): readonly string[] => infoOf(id).importers;
    for (const id of fetched) for (const importer of importers(id)) leading.add(importer);
    for (const id of leading) for (const importer of importers(id)) leading.add(importer);
  },
});

/** Whether some `import()` of a module of this name brings another with it. */
export const bringsWith = ({ brought }: Ways, entry: RegExp, id: string): boolean =>
  [...brought].some(([name, ids]) => entry.test(name) && ids.has(id));
