// Usage: npm run release:prepare
// Fills in what a release names and only a release knows: in the README absolute links and pictures of this version, as
// npm shows them; in docs/ the version and the hash of the script that a CDN serves. Commit what it has changed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './here.mjs';
import { homeFaults, placeOf } from './check-home.mjs';
import { withPinnedScripts } from './pinned-script.mjs';
import { withAbsoluteLinks } from './readme-links.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const faults = homeFaults(manifest, here());
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
const readScript = (file) => readFileSync(path.join('dist/cdn', file));
const { repository, version } = manifest;

/** Says which files it has changed. */
function change(file, changed) {
  const before = readFileSync(file, 'utf8');
  const after = changed(before);
  if (after === before) return;
  writeFileSync(file, after);
  console.log(`${file}: changed for ${version}`);
}

change('README.md', (text) =>
  withAbsoluteLinks(withPinnedScripts(text, version, readScript), placeOf(repository.url ?? repository), `v${version}`),
);
for (const file of existsSync('docs') ? readdirSync('docs', { recursive: true }) : []) {
  if (file.endsWith('.md')) change(path.join('docs', file), (text) => withPinnedScripts(text, version, readScript));
}
