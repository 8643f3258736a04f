import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

const families = {
  serif: 'DejaVu Serif',
  'sans-serif': 'DejaVu Sans',
  'system-ui': 'DejaVu Sans',
  monospace: 'DejaVu Sans Mono',
};

const aliases = Object.entries(families)
  .map(
    ([generic, family]) =>
      `<match target="pattern"><test name="family"><string>${generic}</string></test><edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  )
  .join('\n');

/**
 * Writes a configuration of fontconfig in which there are the fonts of an npm package and no others, so that a picture is
 * the same on every machine. Returns its path, for `FONTCONFIG_FILE`.
 */
export function fontConfiguration() {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-fonts-'));
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${folder}/cache</cachedir>
<match target="font"><edit name="antialias" mode="assign"><bool>true</bool></edit><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="rgba" mode="assign"><const>none</const></edit></match>
${aliases}</fontconfig>
`,
  );
  return file;
}
