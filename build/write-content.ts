// Usage: npm run content
// Writes the typed module of the package's own essay from its Markdown in essays/.
import { writeFileSync } from 'node:fs';
import { contentFile, contentModule } from './content-module.js';

writeFileSync(contentFile, await contentModule());
