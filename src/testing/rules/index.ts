import type { RuleDefinition } from '../bench.js';
import { aborting } from './aborting.js';
import { nesting } from './nesting.js';
import { oddResponses } from './odd-responses.js';
import { changing } from './changing.js';
import { counting } from './counting.js';
import { data } from './data.js';
import { failing } from './failing.js';
import { moderating } from './moderating.js';
import { paging } from './paging.js';
import { reading } from './reading.js';
import { refusing } from './refusing.js';
import { selfDescription } from './self-description.js';
import { sending } from './sending.js';
import { streaming } from './streaming.js';
import { voting } from './voting.js';

/** The whole contract of the port, what is simplest first. */
export const definitions: readonly RuleDefinition[] = [
  ...selfDescription,
  ...reading,
  ...data,
  ...nesting,
  ...paging,
  ...sending,
  ...refusing,
  ...moderating,
  ...changing,
  ...voting,
  ...counting,
  ...streaming,
  ...oddResponses,
  ...failing,
  ...aborting,
];
