import type { QualifiedTag } from 'sax';
import type { ImportLog } from '../import-log.js';
import { sax } from './sax.js';
import { XmlElement } from './xml-element.js';
import { XmlMender } from './xml-mender.js';

/** The usual prefixes of namespaces, by how their addresses begin. */
const prefixes: readonly (readonly [address: string, prefix: string])[] = [
  ['http://wordpress.org/export/1.0/excerpt/', 'excerpt:'],
  ['http://wordpress.org/export/1.1/excerpt/', 'excerpt:'],
  ['http://wordpress.org/export/1.2/excerpt/', 'excerpt:'],
  ['http://wordpress.org/export/', 'wp:'],
  ['http://purl.org/dc/elements/', 'dc:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://disqus.com/disqus-internals', 'dsq:'],
  ['http://disqus.com', ''],
  ['http://purl.org/syndication/thread/', 'thr:'],
  ['http://www.w3.org/2005/Atom', ''],
  ['http://www.w3.org/2007/app', 'app:'],
  ['http://purl.org/atom/app#', 'app:'],
  ['http://schemas.google.com/blogger/2018', 'blogger:'],
  ['http://schemas.google.com/g/2005', 'gd:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
];

/** An element is no deeper than this; what is in deeper ones is text of the last. */
const deepest = 200;

interface ReadXmlOptions {
  readonly file: string;
  readonly log: ImportLog;
  readonly depth: number;
  /** Whether text stands between elements and its order counts: `content` of the elements is filled. */
  readonly isMixed?: boolean;
}

/**
 * The elements of an XML file that stand at a depth (0 is the root), each with all that is in it, as soon as it ends.
 * An ill-formed file is read on after each fault, and every fault is told with its line. Entities of a DTD are not
 * expanded. Where the input is cut, the element that was open comes last, with `isWhole` false.
 */
export async function* readXml(
  text: AsyncIterable<string>,
  { file, log, depth, isMixed = false }: ReadXmlOptions,
): AsyncIterable<XmlElement> {
  const mender = new XmlMender(file, log);
  const parser = sax.parser(true, { xmlns: true, position: true, strictEntities: false } as never);
  const stack: XmlElement[] = [];
  let done: XmlElement[] = [];
  let skipped = 0;
  let isEnd = false;
  let hasRoot = false;
  let wasTold = false;

  parser.onerror = (error) => {
    const { line, column } = parser;
    const message = error.message.split('\n')[0] ?? '';
    // The prefixes of files without declarations are known.
    const isKnown = message.startsWith('Unbound namespace prefix') || (isEnd && hasRoot && !stack.length);
    if (!isKnown) {
      wasTold = true;
      const isAmpersand = /in entity name|character entity/.test(message);
      const code = isEnd ? 'xml/cut' : isAmpersand ? 'xml/stray-ampersand' : 'xml/ill-formed';
      const severity = isEnd ? 'lost' : 'mended';
      log.add(
        code,
        severity,
        { file, line: line + 1, column: column + 1 },
        {
          expected: isEnd ? 'a whole file' : isAmpersand ? '`&amp;`' : 'well-formed XML',
          got: isEnd ? 'its end within an element' : isAmpersand ? '`&`' : message,
        },
      );
    }
    (parser as { error: unknown }).error = null;
    parser.resume();
  };
  parser.ondoctype = (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      log.add(
        'xml/entities',
        'changed',
        { file, line: parser.line + 1 },
        { expected: 'no entities of its own', got: 'a DTD with some, which are not expanded' },
      );
  };
  parser.onopentag = (node) => {
    hasRoot = true;
    if (stack.length >= deepest) {
      skipped += 1;
      return;
    }
    const { attributes } = node as QualifiedTag;
    const named = Object.fromEntries(
      Object.values(attributes).map((one) => [nameOf(one.uri, one.prefix, one.local), one.value]),
    );
    const { uri, prefix, local } = node as QualifiedTag;
    const element = new XmlElement(nameOf(uri, prefix, local), named, parser.line + 1, parser.column + 1, isMixed);
    // Above the asked depth nothing is kept: that would be the whole file.
    if (stack.length > depth) {
      stack.at(-1)?.children.push(element);
      if (isMixed) stack.at(-1)?.content.push(element);
    }
    stack.push(element);
  };
  parser.onclosetag = () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const element = stack.pop();
    if (!element) return;
    element.isWhole = !isEnd;
    if (stack.length === depth) done.push(element);
  };
  const addText = (value: string): void => {
    if (stack.length <= depth) return;
    stack.at(-1)!.text += value;
    if (isMixed) stack.at(-1)!.content.push(value);
  };
  parser.ontext = addText;
  parser.oncdata = addText;

  for await (const piece of text) {
    parser.write(mender.push(piece));
    const ready = done;
    done = [];
    yield* ready;
  }
  parser.write(mender.end());
  isEnd = true;
  const open = stack.length;
  parser.close();
  if (open > 0 && stack.length > depth) {
    // What is open at the end was never closed by the parser.
    done.push(stack[depth]!);
  }
  if (!hasRoot && !wasTold) {
    log.add('xml/cut', 'lost', { file }, { expected: 'a first element', got: 'the end of the file' });
  }
  yield* done;
}

/** Of damaged tags the parser does not know the namespace. */
function nameOf(uri: string | undefined = '', prefix = '', local = ''): string {
  const known = prefixes.find(([address]) => uri.startsWith(address));
  return `${known ? known[1] : prefix && prefix !== 'xmlns' ? `${prefix}:` : ''}${local}`;
}
