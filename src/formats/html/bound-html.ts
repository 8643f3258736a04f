/** How deep elements nest in what the parser is given. The words of what is deeper stand where they are. */
const maxDepth = 100;

const names = (list: string): RegExp => new RegExp(`^(?:${list.replaceAll(' ', '|')})$`);

/** What means nothing to a reader, and what parsers put in by themselves. */
const leftOut = names(
  'html head body frame frameset base link meta param track col colgroup t(?:head|body|foot) area wbr u font big small nobr',
);
/** What has no content, or is closed by the next of its kind: parsers keep these apart by themselves. */
const notNested = names('[bh]r img input embed source p li d[dt] t[dhr] caption option r[tp]');
/**
 * Elements that parsers treat in ways of their own, and those of the same meaning that they become: what would be opened
 * again in every block where it was left open costs nothing so.
 */
const renamed = new Map(
  (
    'a:x-a b:x-b strong:x-b i:cite em:cite s:del strike:del code:samp tt:samp form:div textarea:div image:img ' +
    'listing:pre xmp:pre plaintext:pre'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
/** What goes on behind the end of another element that it crosses. */
const formatting = names('x-. cite del samp');

const kept = names('href title alt(?:text)? aria-(?:label|hidden) src align data start reversed value type checked');

// As the HTML standard cuts tags: a quotation mark means something behind an equals sign alone.
const attribute = /([^\s/>][^\s/>=]*)\s*(?:=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?/g;
// Comments; what is not shown; doctypes and the like; tags; a sign by itself.
const markup = new RegExp(
  '<!--[^]*?(?:-->|$)|<(script|style|noembed|noframes|title)(?=[\\s/>])[^]*?(?:</\\1[^>]*>?|$)|<(?:[!?]|/(?![a-z]))[^>]*>?|' +
    `<(/?)([a-z][^\\s/>]*)((?:[\\s/]*${attribute.source.replace(/\((?!\?)/g, '(?:')}){0,99}[^>]*>?)|<`,
  'gi',
);

/** What is kept of the attributes of a tag, as it was written: of its classes, the language of code, and of its styles, the side of a cell. */
function keptAttributes(source: string): string {
  const written = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    const value = double ?? single ?? bare;
    // Writers of Markdown say the side of a cell in either way.
    const side = key === 'style' && /\btext-align:\s*(left|right|center)\b/i.exec(value)?.[1];
    if (key === 'hidden' || (key === 'style' && /display\s*:\s*none/i.test(value))) written.set('hidden', '');
    else if (key === 'class') written.set('lang', /(?:^|\s)lang(?:uage)?-([\w+#.-]+)/.exec(value)?.[1] ?? '');
    else if (side) written.set('align', side);
    else if (kept.test(key) && !written.has(key)) written.set(key, value);
  }
  return [...written].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('');
}

/**
 * The same HTML for the platform's parser, in a form that costs it time in proportion to the length: elements nest no
 * deeper than 100, end tags that match nothing are left out, attributes are those that the reader looks at, and none
 * is an element that parsers open again in every block where it was left open. Otherwise 4.7 kB can cost them many
 * seconds. Nothing has a name or an id, so that no field stands in the place of what is read of a form or a document. It also keeps `style` and `on…` from them, which would fill the reports of a page's CSP.
 */
export function boundHtml(html: string): string {
  /** The elements that are open, by name, and the start tag as the parser is given it. */
  const open: (readonly [name: string, start: string])[] = [];
  /** How many elements of a name are open. */
  const counts = new Map<string, number>();
  const add = (name: string, more: number): void => void counts.set(name, (counts.get(name) ?? 0) + more);

  const push = (name: string, start: string): string => {
    add(name, 1);
    if (open.push([name, start]) <= maxDepth) return start;
    return formatting.test(name) ? '' : ' ';
  };

  const end = (name: string): string => {
    if (notNested.test(name)) return `</${name}>`;
    if (!counts.get(name)) return '';
    const crossed = new Map<string, string>();
    for (let tags = ''; ;) {
      if (open.length <= maxDepth) tags += `</${open.at(-1)?.[0]}>`;
      const [last, start] = open.pop() as (typeof open)[0];
      add(last, -1);
      if (last === name)
        return (
          tags +
          [...crossed]
            .reverse()
            .map((one) => push(...one))
            .join('')
        );
      if (formatting.test(last)) crossed.set(last, start);
    }
  };

  const begin = (name: string, attributes: string): string => {
    const start = `<${name}${keptAttributes(attributes)}>`;
    if (notNested.test(name)) return start;
    // No link holds another: the next one ends it.
    return (name === 'x-a' ? end(name) : '') + push(name, start) + (attributes.endsWith('/>') ? end(name) : '');
  };

  const bounded = html.replace(markup, (all, _raw, slash: string, tag?: string, attributes = '') => {
    if (!tag) return all === '<' ? '&lt;' : '';
    const name = tag.toLowerCase();
    // A tag without an end shows nothing.
    if (leftOut.test(name) || !attributes.endsWith('>')) return '';
    return (slash ? end : begin)(renamed.get(name) ?? name, attributes);
  });
  return `<!doctype html><body>${bounded}`;
}
