import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readPeople, type Finding } from '../formats/markdown/index.js';
import type { Person } from '../model/index.js';

/** The people whom several essays name. */
export interface SharedPeople {
  readonly people: readonly Person[];
  /** The text of the file; empty where there is none. */
  readonly source: string;
  /** Its name; undefined where there is none. */
  readonly file?: string;
  readonly findings: readonly Finding[];
}

/** Reads `people.yml`, or `people.yaml`, of a folder of essays. Without one there are no shared people. */
export async function readSharedPeople(folder: string): Promise<SharedPeople> {
  for (const file of ['people.yml', 'people.yaml']) {
    const source = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (source === undefined) continue;
    const { value, findings } = readPeople(source, file);
    return { people: value, source, file, findings };
  }
  return { people: [], source: '', findings: [] };
}
