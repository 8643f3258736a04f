import { safeUrl } from '../../model/safe-url.js';
import type { DocumentPackage } from '../document/read-package.js';

/** What a part of a document refers to: files in the archive, and addresses. */
export class Relations {
  readonly #targets = new Map<
    string,
    { readonly target: string; readonly isExternal: boolean; readonly type: string }
  >();
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Those of a part such as `word/document.xml`. */
  static async of(part: string, files: DocumentPackage): Promise<Relations> {
    const [, folder = '', name = part] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
    const relations = new Relations(folder);
    const root = await files.xml(`${folder}_rels/${name}.rels`);
    for (const { attributes } of root?.children ?? []) {
      const { Id: id = '', Target: target = '', TargetMode: mode = '', Type: type = '' } = attributes;
      relations.#targets.set(id, { target, isExternal: mode === 'External', type });
    }
    return relations;
  }

  /** The address that a relation leads to; undefined for one within the document. */
  url(id: string | undefined): string | undefined {
    const found = id === undefined ? undefined : this.#targets.get(id);
    return found?.isExternal ? safeUrl(found.target) : undefined;
  }

  /** The name of the file in the archive that a relation leads to. */
  file(id: string | undefined): string | undefined {
    const found = id === undefined ? undefined : this.#targets.get(id);
    return found && !found.isExternal ? this.#absolute(found.target) : undefined;
  }

  /** The file of a relation of a type, such as `comments`. */
  fileOf(type: string): string | undefined {
    const found = [...this.#targets.values()].find((one) => !one.isExternal && one.type.endsWith(`/${type}`));
    return found && this.#absolute(found.target);
  }

  #absolute(target: string): string {
    const path = target.startsWith('/') ? target.slice(1) : `${this.#folder}${target}`;
    const parts: string[] = [];
    for (const part of path.split('/'))
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    return parts.join('/');
  }
}
