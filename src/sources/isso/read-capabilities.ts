import type { SourceCapabilities } from '../../model/source.js';
import type { JsonRecord } from '../shared/json-value.js';

/**
 * What Isso can do with this `config`, which comes with every thread. `window` is for how many seconds a reply may be
 * changed, if cookies reach the server at all.
 */
export const readCapabilities = (config: JsonRecord, window: number | undefined): SourceCapabilities => ({
  write: 'guest',
  reach: 'public',
  fields: {
    name: config['require-author'] === true ? 'required' : 'optional',
    email: config['require-email'] === true ? 'required' : 'optional',
    website: config['website-field'] === false ? 'absent' : 'optional',
  },
  minLength: 3,
  maxLength: 65_535,
  nesting: 1,
  parents: 'own',
  // Whether it holds replies is not told before it does.
  pending: 'server',
  ...(window && { editWindow: window, deleteWindow: window }),
});
