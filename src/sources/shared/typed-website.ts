import { webUrl } from '../../model/safe-url.js';
import { isText } from './json-value.js';

/**
 * A website as its owner typed it, where a server keeps whatever was typed: `example.org` is read as https, and
 * `javascript:…` as none.
 */
export const typedWebsite = (link: unknown): string | undefined =>
  isText(link) ? webUrl(/^[a-z][a-z\d+.-]*:/i.test(link) ? link : `https://${link}`) : undefined;
