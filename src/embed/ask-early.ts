import type { EarlyRequest, EarlyRequests } from '../elements/shared/early-requests.js';
import { threadKey } from '../elements/shared/early-requests.js';
import { namedThread } from '../elements/shared/named-thread.js';
import { firstAddresses } from '../sources/first-addresses.js';
import { reading } from '../sources/shared/reading.js';
import { EarlyResponse } from './early-response.js';

/** By address, as long as no element has come. */
export const responses = new Map<string, EarlyResponse>();

/** Whether the page has a `<link rel="preload">` for this: a browser uses that for a request without headers only. */
const isHinted = (url: string): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')].some(({ href }) => href === url);

/** Asks for what an element will ask for. Elements that ask for the same share the response. */
function ask(key: string, urls: readonly string[], init: RequestInit): EarlyRequest {
  const shares = new Map(
    urls.map((url) => {
      let response = responses.get(url);
      if (!response) responses.set(url, (response = new EarlyResponse(url, isHinted(url) ? {} : init)));
      return [url, response.share()];
    }),
  );
  return {
    key,
    fetch(url, init = {}) {
      const { mode, method = 'GET', signal } = init;
      return (!mode && method === 'GET' && shares.get(url)?.take(signal)) || fetch(url, init);
    },
    giveUp: () => shares.forEach((share) => share.giveUp()),
  };
}

/** What is given to an element: by a property, which may have been set before its class has come, or by an attribute. */
export const given = (element: Element, name: string): string | undefined =>
  (element as Element & Record<string, never>)[name] ?? element.getAttribute(name) ?? undefined;

/** Asks for the file and the comments that an element names, as long as nothing else stands before them. */
export function askEarly(element: Element, backend = given(element, 'backend')): EarlyRequests {
  const [src, data, source, load, endpoint] = ['src', 'data', 'source', 'load', 'endpoint'].map((name) =>
    given(element, name),
  );
  const thread = namedThread(given(element, 'thread'));
  const isFile =
    src && !data && URL.canParse(src, document.baseURI) && !element.querySelector(':scope > [type="application/json"]');
  const urls = source || load === 'visible' || !backend || !thread ? [] : firstAddresses(backend, endpoint, thread);
  return {
    ...(isFile && { file: ask(src, [new URL(src, document.baseURI).href], {}) }),
    ...(urls[0] && { comments: ask(threadKey(backend!, endpoint, thread!), urls, reading) }),
  };
}
