import { salvageDiscussion } from '../../model/parse-discussion.js';
import type { Person } from '../../model/person.js';
import { Findings, type Reading } from './finding.js';
import { placeBelow, readYaml } from './front-matter.js';

/** A list of people in YAML, such as a `people.yml` that several essays share. */
export function readPeople(yaml: string, file: string): Reading<readonly Person[]> {
  const findings = new Findings(file);
  const { value, places } = readYaml(yaml, findings);
  if (value === null || value === undefined) return { value: [], findings: findings.all };
  // The model's check of a whole discussion reads people as those of one.
  const { parts, error } = salvageDiscussion({ people: value, comments: [] });
  for (const { path, expected, got } of error?.errors ?? []) {
    const at = path.replace(/^people/, '');
    findings.add('refused', placeBelow(places, at), `\`${at || 'people'}\` to be ${expected}`, got);
  }
  return { value: parts?.people ?? [], findings: findings.all };
}
