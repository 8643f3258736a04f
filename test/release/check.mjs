// Usage: npm run release:check (npm publish runs it too)
// Says whether this commit can be published: package.json names the place that it is published from, nothing is
// uncommitted, the changelog names the version, npm can follow the README's links, everything passes, under each Node, and
// the tarball holds what it should. Says all that is wrong before anything is run, with what to write. Publishing itself
// happens where the provenance can be signed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homeFaults } from './check-home.mjs';
import { here } from './here.mjs';
import { relativeLinks } from './readme-links.mjs';

const output = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { name, version } = manifest;
const faults = homeFaults(manifest, here());

const changes = output('git', 'status', '--porcelain');
if (changes !== '') faults.push(`Expected nothing uncommitted, got:\n${changes}`);

const [, newest] = readFileSync('CHANGELOG.md', 'utf8').match(/^## \[?(\d+\.\d+\.\d+[^\s\]]*)/m) ?? [];
if (newest !== version)
  faults.push(
    `Expected the newest version in CHANGELOG.md to be ${version}, got ${newest ?? 'none'}. Head the changes with: ## ${version}`,
  );

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).version;
if (locked !== version)
  faults.push(
    `Expected package-lock.json to be of version ${version}, got ${locked}. Run: npm install --package-lock-only`,
  );

const relative = relativeLinks(readFileSync('README.md', 'utf8'));
if (relative.length > 0)
  faults.push(
    `Expected the README's links and pictures to be absolute, for npm's page of the package, got ${relative.join(', ')}. Run: npm run release:prepare`,
  );

if (faults.length > 0) {
  console.error(`${name} ${version} cannot be published:\n\n${faults.join('\n\n')}`);
  process.exit(1);
}

// The suites build the package and check what is in its tarball.
execFileSync('npm', ['test', '--silent'], { stdio: 'inherit' });

if (existsSync('test/node-versions.mjs'))
  execFileSync(process.execPath, ['test/node-versions.mjs'], { stdio: 'inherit' });

const [{ size, entryCount }] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
console.log(`${name} ${version} can be published: ${entryCount} files, ${size.toLocaleString('en')} bytes packed`);
