import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes what people take who do not use JavaScript: the discussion as JSON, the schema such a file satisfies, that of
 * the front matter of essays, the contract that a backend of one's own keeps, and the themes. */
export async function writeData(): Promise<void> {
  const built = pathToFileURL(path.resolve('dist/content/index.js')).href;
  const { discussion } = (await import(built)) as { discussion: unknown };
  await writeFile('dist/content/trust-based-selling-between-cultures.json', `${JSON.stringify(discussion, null, 2)}\n`);
  await copyCompact('src/model/discussion.schema.json', 'dist/schema.json');
  await copyCompact('src/formats/markdown/front-matter.schema.json', 'dist/front-matter.schema.json');
  await copyCompact('src/sources/rest/openapi.json', 'dist/openapi.json');
  await cp('src/themes', 'dist/themes', { recursive: true });
}

/** Without white space: editors and validators read these files. */
async function copyCompact(from: string, to: string): Promise<void> {
  await writeFile(to, `${JSON.stringify(JSON.parse(await readFile(from, 'utf8')))}\n`);
}
