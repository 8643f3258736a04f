import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchAll, phpCommand, run, write } from './fetch.mjs';

const own = fileURLToPath(new URL('php', import.meta.url));

/** What is built from other files than these is another one. */
const recipe = createHash('sha256');
for (const file of ['../fetch.mjs', '../install.mjs', 'install.php', 'must-use.php', 'plugins.php', 'wp-config.php']) {
  recipe.update(readFileSync(path.join(own, file)));
}
const caches = fileURLToPath(new URL('../../../node_modules/.cache/colloquy', import.meta.url));
const cache = path.join(caches, `wordpress-${recipe.digest('hex').slice(0, 12)}`);

const places = (folder) => ({
  root: path.join(folder, 'root'),
  site: path.join(folder, 'site'),
  database: path.join(folder, 'database'),
});

/** WordPress's files with the plugin that lets it do without MySQL, and a theme without a style. */
async function layOut({ root, sqlite, site }, { command, args, env }) {
  // Debian links to its own configuration and to packages that are not there; such links lead nowhere and are left out.
  cpSync(path.join(root, 'usr/share/wordpress'), site, {
    recursive: true,
    dereference: true,
    filter: (file) => existsSync(file),
  });
  const content = path.join(site, 'wp-content');
  const unzip = 'require $argv[1]; exit((new PclZip($argv[2]))->extract(PCLZIP_OPT_PATH, $argv[3]) ? 0 : 1);';
  const pclzip = path.join(site, 'wp-admin/includes/class-pclzip.php');
  await run(command, [...args, '-r', unzip, pclzip, sqlite, path.join(content, 'plugins')], {
    env: { ...process.env, ...env },
  });
  const plugin = path.join(content, 'plugins/sqlite-database-integration');
  renameSync(path.join(content, 'plugins/plugin-sqlite-database-integration'), plugin);
  // Made for WordPress 6.4; before 6.2 the class above has no such property, and reads it where it cannot see it.
  const driver = path.join(plugin, 'wp-includes/sqlite/class-wp-sqlite-db.php');
  write(
    driver,
    readFileSync(driver, 'utf8').replace('private $allow_unsafe_unquoted', 'public $allow_unsafe_unquoted'),
  );
  cpSync(path.join(plugin, 'db.copy'), path.join(content, 'db.php'));
  cpSync(path.join(own, 'must-use.php'), path.join(content, 'mu-plugins/test.php'));
  cpSync(path.join(own, 'plugins.php'), path.join(content, 'mu-plugins/plugins.php'));
  cpSync(path.join(own, 'wp-config.php'), path.join(site, 'wp-config.php'));
  write(path.join(content, 'themes/blank/style.css'), '/*\nTheme Name: blank\n*/\n');
  write(
    path.join(content, 'themes/blank/index.php'),
    '<?php wp_head(); while (have_posts()) { the_post(); the_title(); the_content(); comments_template(); } wp_footer();',
  );
}

let installed;

/**
 * A WordPress that is ready to be served: where its files and its fresh database are, and how to call PHP. What has
 * to be fetched is kept below node_modules/.cache; only the first call takes longer than a blink.
 */
export function install() {
  return (installed ??= prepare());
}

async function prepare() {
  const stamp = path.join(cache, 'version');
  if (!existsSync(stamp)) {
    // Several test files may start at once: each builds its own, and the first to be ready is kept.
    const building = `${cache}.${process.pid}`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
    try {
      const { root, site, database } = places(building);
      const { sqlite } = await fetchAll(building);
      const php = phpCommand(root);
      await layOut({ root, sqlite, site }, php);
      mkdirSync(database);
      const env = { ...process.env, ...php.env, WORDPRESS_DATA: database };
      write(
        path.join(building, 'version'),
        await run(php.command, [...php.args, path.join(own, 'install.php'), site], { env }),
      );
      rmSync(path.join(root, 'downloads'), { recursive: true });
      keep(building);
    } finally {
      rmSync(building, { recursive: true, force: true });
    }
  }
  return {
    ...places(cache),
    version: readFileSync(stamp, 'utf8'),
    php: phpCommand(places(cache).root),
    router: path.join(own, 'router.php'),
  };
}

function keep(building) {
  for (const name of readdirSync(caches)) {
    const isOld = /^wordpress-\w+$/.test(name) && name !== path.basename(cache);
    if (isOld) rmSync(path.join(caches, name), { recursive: true, force: true });
  }
  try {
    renameSync(building, cache);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}
