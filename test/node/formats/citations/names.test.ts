import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedName } from '../../../../src/formats/citations/index.js';

const parts = (name: string, language?: string): string => {
  const { family, given, suffix } = citedName(name, language);
  return [family, given, suffix].map((part) => part ?? '').join('|');
};

void test('names of persons are taken apart, with their particles and suffixes', () => {
  assert.equal(parts('Susan Woodring'), 'Woodring|Susan|');
  assert.equal(parts('Ürsula K. Le Guin'), 'Le Guin|Ürsula K.|');
  assert.equal(parts('Juan Carlos de la Cruz'), 'de la Cruz|Juan Carlos|');
  assert.equal(parts('Van Morrison'), 'Morrison|Van|');
  assert.equal(parts('Martin Luther King, Jr.'), 'King|Martin Luther|Jr.');
});

void test('pen names, groups and single names stay whole', () => {
  for (const name of [
    'joachimr',
    'KS in NJ',
    'Björk',
    'Anna M.',
    'The Editors',
    'Anonymous Reader',
    'Agent 47',
    'x_X',
    'green frog',
  ])
    assert.deepEqual(citedName(name), { name });
});

void test('names in other scripts, and in languages with the family first, stay whole', () => {
  for (const name of ['محمد علي', '李雷', 'Иван Петров']) assert.deepEqual(citedName(name), { name });
  assert.deepEqual(citedName('Nagy János', 'hu'), { name: 'Nagy János' });
  assert.deepEqual(citedName('Nguyễn Văn An', 'vi-VN'), { name: 'Nguyễn Văn An' });
});

void test('white space in a name is one space', () => {
  assert.deepEqual(citedName('  KS \n in NJ '), { name: 'KS in NJ' });
});
