import type { CommentSource, FieldNeed } from '../../model/source.js';
import { countOf, recordOf, type JsonRecord } from '../shared/json-value.js';
import { singleLine } from '../shared/single-line.js';

/** What a page tells about its server. */
export type Learned = Pick<CommentSource, 'title' | 'capabilities'>;

/** `Capabilities` of openapi.json. Whatever is not as documented is taken as not said, and has its default. */
export function readCapabilities({ title, fields, votes, ...said }: JsonRecord): Learned {
  const needs = Object.entries(recordOf(fields)).filter(([, need]) => /^(absent|optional|required)$/.test(`${need}`));
  const limits = Object.entries(said).filter(([name, value]) => /(Length|Window)$/.test(name) && countOf(value));
  const words = singleLine(title);
  return {
    ...(words && { title: words }),
    capabilities: {
      write: 'guest',
      reach: 'public',
      resend: 'safe',
      pending: 'server',
      fields: {
        name: 'required',
        email: 'absent',
        website: 'absent',
        ...(Object.fromEntries(needs) as Record<string, FieldNeed>),
      },
      ...Object.fromEntries(limits),
      ...(/^up(-and-down)?$/.test(`${votes}`) && { votes: votes as 'up', voters: 'known' }),
    },
  };
}
