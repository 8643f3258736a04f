// Usage: npm run release:check (npm publish runs it too)
// Says whether this commit can be published: nothing uncommitted, the changelog names the version, everything
// passes, and the tarball holds what it should. Publishing itself happens where the provenance can be signed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const output = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim();
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

function check(condition, message) {
  if (condition) return;
  console.error(message);
  process.exit(1);
}

const changes = output('git', 'status', '--porcelain');
check(changes === '', `Expected nothing uncommitted, got:\n${changes}`);

const [, newest] = readFileSync('CHANGELOG.md', 'utf8').match(/^## \[?(\d+\.\d+\.\d+[^\s\]]*)/m) ?? [];
check(newest === version, `Expected the newest version in CHANGELOG.md to be ${version}, got ${newest ?? 'none'}`);

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).version;
check(locked === version, `Expected package-lock.json to be of version ${version}, got ${locked}`);

// The suites build the package and check what is in its tarball.
execFileSync('npm', ['test', '--silent'], { stdio: 'inherit' });

const [{ size, entryCount }] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'));
console.log(`${name} ${version} can be published: ${entryCount} files, ${size.toLocaleString('en')} bytes packed`);
