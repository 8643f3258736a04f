import { withoutFragment } from '../shared/on-this-page.js';

/** Whether a link leads to a fragment of this page. */
export const leadsToThisPage = ({ href, hash }: HTMLAnchorElement): boolean =>
  hash !== '' && withoutFragment(href) === withoutFragment(location.href);
