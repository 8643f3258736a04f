import type { Person } from '../../model/index.js';

export const people: readonly Person[] = [
  { id: 'jim-peterson', name: 'Jim Peterson' },
  { id: 'lance-e-osborne', name: 'Lance E Osborne' },
  { id: 'andrea-howe', name: 'Andrea Howe' },
  { id: 'peter-vajda', name: 'peter vajda' },
  { id: 'rich-sternhell', name: 'Rich Sternhell' },
  { id: 'barbara-garabedian', name: 'Barbara Garabedian' },
];
