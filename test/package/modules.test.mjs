import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from './packed.mjs';

const dist = path.join(root, 'dist');
const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const modules = readdirSync(dist, { recursive: true })
  .filter((file) => /\.(js|cjs|d\.ts|d\.cts)$/.test(file) && !file.startsWith('cdn'))
  .map((file) => ({ file, text: readFileSync(path.join(dist, file), 'utf8') }));

/** Everything a module imports, requires or re-exports, dynamically or not. */
function specifiersOf({ file, text }) {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return names.map((name) => ({ file, name }));
}
const specifiers = modules.flatMap(specifiersOf);

function classesOf({ file, text }) {
  const classes = [];
  const visit = (node) => {
    if (ts.isClassLike(node)) classes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  return classes;
}

const nameOf = (member) => member.name?.getText();
const isStatic = (member) => (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
const isDecorated = (node) => ts.canHaveDecorators(node) && ts.getDecorators(node) !== undefined;

describe('the built modules', () => {
  it('exist', () => assert.ok(modules.length > 0));

  it('import only files that exist, CommonJS from CommonJS and ESM from ESM', () => {
    const wrong = specifiers
      .filter(({ name }) => name.startsWith('.'))
      .filter(({ file, name }) => {
        const common = /cjs$|cts$/.test(file);
        const target = path.join(dist, path.dirname(file), name);
        const declared = target.replace(/\.cjs$/, '.d.cts').replace(/\.js$/, '.d.ts');
        const exists = existsSync(/\.d\.c?ts$/.test(file) ? declared : target);
        // CommonJS can require data as well.
        return !exists || (name.endsWith('.cjs') || (common && name.endsWith('.json'))) !== common;
      });
    assert.deepEqual(wrong, []);
  });

  it('import no package that is not a dependency', () => {
    const known = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    const isOfNode = ({ file, name }) =>
      /^(rest-server|collection|import\/sqlite|vite|astro|site|cli)\//.test(file) && name.startsWith('node:');
    const bare = specifiers.filter((specifier) => !specifier.name.startsWith('.') && !isOfNode(specifier));
    assert.deepEqual(
      bare.filter(({ name }) => !known.some((dep) => name === dep || name.startsWith(`${dep}/`))),
      [],
    );
  });

  it('keep names a stack trace can show: no class is anonymous or renamed', () => {
    assert.deepEqual(
      modules.filter(({ text }) => /\b_class\d*\b|__initStatic/.test(text)).map(({ file }) => file),
      [],
    );
  });

  const classes = modules
    .filter(({ file }) => /\.c?js$/.test(file))
    .flatMap((module) => classesOf(module).map((node) => ({ file: module.file, node })));

  it('hold no decorator and no accessor keyword, which not every tool understands', () => {
    const { isAutoAccessorPropertyDeclaration: isAccessor } = ts;
    const decorated = classes.filter(
      ({ node }) => [node, ...node.members].some(isDecorated) || node.members.some(isAccessor),
    );
    assert.deepEqual(
      decorated.map(({ file }) => file),
      [],
    );
    assert.deepEqual(
      modules.filter(({ text }) => text.includes('__decorate')).map(({ file }) => file),
      [],
    );
  });

  it('declare no class field that would hide a reactive property', () => {
    const hidden = classes.flatMap(({ file, node }) => {
      const fields = node.members.filter(ts.isPropertyDeclaration);
      const properties = fields.find((field) => isStatic(field) && nameOf(field) === 'properties')?.initializer;
      const reactive = new Set(properties?.properties?.map(nameOf));
      const own = fields.filter((field) => !isStatic(field) && reactive.has(nameOf(field)));
      return own.map((field) => `${file}: ${nameOf(field)}`);
    });
    assert.deepEqual(hidden, []);
  });
});

describe('the files of the embed', () => {
  const folder = path.join(dist, 'cdn');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const importsOf = (file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
      ([, name]) => name,
    );

  it('never import each other in a circle: one of them would run before what it extends', () => {
    const circles = [];
    const follow = (file, way) => {
      if (way.includes(file)) circles.push([...way, file].join(' > '));
      else for (const imported of importsOf(file)) follow(imported, [...way, file]);
    };
    assert.ok(files.length > 10);
    for (const file of files) follow(file, []);
    assert.deepEqual(circles, []);
  });
});
