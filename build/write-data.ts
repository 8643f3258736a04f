import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes what people take who do not use JavaScript: the discussion as JSON, the schema such a file satisfies, and
 * the contract that a backend of one's own keeps. */
export async function writeData(): Promise<void> {
  const built = pathToFileURL(path.resolve('dist/content/index.js')).href;
  const { discussion } = (await import(built)) as { discussion: unknown };
  await writeFile(
    'dist/content/trust-based-selling-between-cultures.json',
    `${JSON.stringify(discussion, null, 2)}\n`,
  );
  await copyFile('src/model/discussion.schema.json', 'dist/schema.json');
  await copyFile('src/sources/rest/openapi.json', 'dist/openapi.json');
}
