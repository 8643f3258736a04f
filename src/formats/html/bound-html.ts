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
 * What parsers open again in every block where it was left open, and the elements of the same meaning that it becomes,
 * so that this costs them nothing.
 */
const formatting = new Map(
  Object.entries({
    a: 'x-a',
    b: 'x-b',
    strong: 'x-b',
    i: 'cite',
    em: 'cite',
    s: 'del',
    strike: 'del',
    code: 'samp',
    tt: 'samp',
  }),
);
const renamed = new Map([
  ...formatting,
  ...Object.entries({ form: 'div', textarea: 'div', image: 'img', listing: 'pre', xmp: 'pre', plaintext: 'pre' }),
]);

const kept = names('href title alt(?:text)? aria-(?:label|hidden) src data start reversed value type checked');

// As the HTML standard cuts tags: a quotation mark means something behind an equals sign alone.
const attribute = /([^\s/>][^\s/>=]*)\s*(?:=\s*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\s>]*)))?/g;
// Comments; what is not shown; doctypes and the like; tags; a sign by itself.
const markup = new RegExp(
  '<!--[^]*?(?:-->|$)|<(script|style|noembed|noframes|title)(?=[\\s/>])[^]*?(?:</\\1[^>]*>?|$)|<(?:[!?]|/(?![a-z]))[^>]*>?|' +
    `<(/?)([a-z][^\\s/>]*)((?:[\\s/]*${attribute.source.replace(/\((?!\?)/g, '(?:')}){0,99}[^>]*>?)|<`,
  'gi',
);

interface Open {
  readonly name: string;
  /** The start tag as the parser is given it. */
  readonly start: string;
  readonly written: string;
}

/** What is kept of the attributes of a tag, as it was written. */
function keptAttributes(source: string): string {
  const written = new Map<string, string>();
  for (const [, name = '', double, single, bare = ''] of source.matchAll(attribute)) {
    const key = name.toLowerCase();
    const value = double ?? single ?? bare;
    if (key === 'hidden' || (key === 'style' && /display\s*:\s*none/i.test(value))) written.set('hidden', '');
    else if (key === 'class') written.set(key, /(?:^|\s)lang(?:uage)?-[\w+#.-]+/.exec(value)?.[0] ?? '');
    else if (kept.test(key) && !written.has(key)) written.set(key, value);
  }
  return [...written].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('');
}

/**
 * The same HTML for the platform's parser, in a form that costs it time in proportion to the length: elements nest no
 * deeper than 100, end tags that match nothing are left out, attributes are those that the reader looks at, and none
 * is an element that parsers open again in every block where it was left open. Otherwise 4.7 kB can cost them many
 * seconds. It also keeps `style` and `on…` from them, which would fill the reports of a page's CSP.
 */
export function boundHtml(html: string): string {
  const open: Open[] = [];
  /** How many elements of a name are open, and how many more were too deep, whose end tags mean nothing. */
  const counts = new Map<string, number>();
  const add = (key: string, more: number): void => void counts.set(key, (counts.get(key) ?? 0) + more);

  const push = (element: Open): string => {
    open.push(element);
    add(element.name, 1);
    return element.start;
  };

  const end = (name: string): string => {
    if (notNested.test(name)) return `</${name}>`;
    const deeper = `too deep ${name}`;
    if (counts.get(deeper)) return (add(deeper, -1), '');
    if (!counts.get(name)) return '';
    const crossed: Open[] = [];
    for (let tags = ''; ;) {
      const element = open.pop() as Open;
      tags += `</${element.written}>`;
      add(element.name, -1);
      if (element.name === name) return tags + crossed.reverse().map(push).join('');
      if (formatting.has(element.name) && !crossed.some((other) => other.name === element.name)) crossed.push(element);
    }
  };

  const begin = (name: string, attributes: string): string => {
    const written = renamed.get(name) ?? name;
    const start = `<${written}${keptAttributes(attributes)}>`;
    if (notNested.test(written)) return start;
    // No link holds another: the next one ends it.
    const before = name === 'a' ? end(name) : '';
    if (open.length < maxDepth)
      return before + push({ name, start, written }) + (attributes.endsWith('/>') ? end(name) : '');
    add(`too deep ${name}`, 1);
    return formatting.has(name) ? '' : ' ';
  };

  const bounded = html.replace(markup, (all, _raw, slash: string, tag?: string, attributes = '') => {
    const name = tag?.toLowerCase();
    if (name === undefined) return all === '<' ? '&lt;' : '';
    // A tag without an end shows nothing.
    if (leftOut.test(name) || !attributes.endsWith('>')) return '';
    return slash ? end(name) : begin(name, attributes);
  });
  return `<!doctype html><body>${bounded}`;
}
