import type { Person } from '../../model/person.js';
import { isSeq, parseDocument } from '../yaml.js';
import { partFile } from './front-matter.js';

/** An `index.md` with more people in its front matter. All else stays as it is written, comments included. */
export function addPeople(text: string, people: readonly Person[]): string {
  const { yaml, yamlStart, start, markdown } = partFile(text);
  const document = parseDocument(yaml || '{}');
  if (document.errors.length > 0) return text; // `check` tells what is wrong with it
  const listed = document.get('people', true);
  if (isSeq(listed)) for (const person of people) listed.add(document.createNode(person));
  else document.set('people', document.createNode(people));
  const head = document.toString({ lineWidth: 0 }).trimEnd();
  if (!yaml) return `---\n${head}\n---\n\n${markdown.trimStart()}`;
  return `${text.slice(0, yamlStart)}${head}\n---\n${text.slice(start)}`;
}
