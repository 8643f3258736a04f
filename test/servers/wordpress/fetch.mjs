import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

// WordPress asks for MySQL; this plugin of the WordPress project translates to SQLite. It is published within this package.
const sqlitePackage = '@wp-playground/cli@3.1.56';
const sqliteArchive = 'sqlite-database-integration.zip';

/** Runs a command; a failure names the command and gives its last words. */
export async function run(command, args, options = {}) {
  try {
    return (await execute(command, args, { timeout: 180_000, maxBuffer: 2 ** 26, ...options })).stdout;
  } catch (error) {
    const words =
      error.code === 'ENOENT'
        ? 'there is no such command'
        : (error.stderr || error.message).trim().split('\n').slice(-3).join(' ');
    throw new Error(`\`${[command, ...args].join(' ').slice(0, 200)}\` failed: ${words}`, { cause: error });
  }
}

/** What apt would install for PHP, with its libraries: nothing where PHP is installed already. */
async function missingPhp() {
  const plan = await run('apt-get', ['--simulate', '--no-install-recommends', 'install', 'php-cli', 'php-sqlite3']);
  return [...plan.matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name);
}

/** Downloads Debian's packages and unpacks them below `folder`, which takes no privileges and starts nothing. */
async function unpackDebian(names, folder) {
  const downloads = path.join(folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  await run('apt-get', ['download', '--quiet', ...names], { cwd: downloads });
  for (const file of readdirSync(downloads)) await run('dpkg', ['--extract', path.join(downloads, file), folder]);
}

/**
 * Brings PHP, WordPress and its SQLite plugin below `folder`. Returns the root of what Debian unpacked there
 * and with the archive of the plugin.
 */
export async function fetchAll(folder) {
  const root = path.join(folder, 'root');
  // The last two are libraries that Debian's WordPress links to.
  await unpackDebian([...(await missingPhp()), 'wordpress', 'php-getid3', 'libjs-underscore', 'libjs-cropper'], root);
  const tarball = (await run('npm', ['pack', '--silent', sqlitePackage], { cwd: folder })).trim();
  await run('tar', ['-xzf', tarball, `package/${sqliteArchive}`], { cwd: folder });
  return { root, sqlite: path.join(folder, 'package', sqliteArchive) };
}

const firstBelow = (folder, name) => {
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder)
    .map((entry) => path.join(folder, entry))
    .find((entry) => existsSync(path.join(entry, name)));
  return found && path.join(found, name);
};

/** How to call PHP: that below `root` if apt had to bring it, or the one that is installed. */
export function phpCommand(root) {
  const settings = [
    'memory_limit=256M',
    'display_errors=0',
    'log_errors=1',
    'date.timezone=UTC',
    'disable_functions=mail',
    'opcache.enable_cli=1',
    'opcache.validate_timestamps=0',
  ];
  const bin = path.join(root, 'usr/bin');
  const own = existsSync(bin) ? readdirSync(bin).find((name) => /^php\d/.test(name)) : undefined;
  if (!own) return { command: 'php', args: settings.flatMap((setting) => ['-d', setting]), env: {} };
  const extensions = path.dirname(firstBelow(path.join(root, 'usr/lib/php'), 'pdo_sqlite.so'));
  const loaded = ['ctype', 'iconv', 'tokenizer', 'pdo', 'pdo_sqlite'].filter((name) =>
    existsSync(path.join(extensions, `${name}.so`)),
  );
  const load = [
    `extension_dir=${extensions}`,
    'zend_extension=opcache.so',
    ...loaded.map((name) => `extension=${name}`),
  ];
  const libraries = readdirSync(path.join(root, 'usr/lib')).filter((name) => name.includes('-linux-'));
  return {
    command: path.join(bin, own),
    args: ['-n', ...[...load, ...settings].flatMap((setting) => ['-d', setting])],
    env:
      libraries.length === 0
        ? {}
        : { LD_LIBRARY_PATH: libraries.map((name) => path.join(root, 'usr/lib', name)).join(':') },
  };
}

/** Writes a file and the folders above it. */
export function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
