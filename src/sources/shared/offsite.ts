import type { SourceCapabilities } from '../../model/source.js';

/** What a source can do that is read here and written to on its own site. */
export const offsite: SourceCapabilities = {
  write: 'offsite',
  fields: { name: 'absent', email: 'absent', website: 'absent' },
  reach: 'public',
  parents: 'own',
};
