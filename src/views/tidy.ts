/**
 * Applies the white space rule of templates, which is that of JSX: a line break and the white space around it lay out
 * the source and never reach the page. Inside a tag they become one space. White space within a line stays as it is:
 * `</button> <span>` keeps its space.
 *
 * @param texts - The static texts of one template, in order.
 */
export function tidy(texts: readonly string[]): string[] {
  let isInTag = false;
  return texts.map((text) =>
    text.replace(/[<>]|[ \t]*\r?\n\s*(\/?>)?/g, (found, end: string | undefined) => {
      if (found === '<') isInTag = true;
      else if (found === '>') isInTag = false;
      else if (isInTag && end) {
        isInTag = false;
        return end;
      } else return isInTag ? ' ' : (end ?? '');
      return found;
    }),
  );
}

const known = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** The static texts of a template with the white space rule applied; computed once for each template. */
export function tidied(strings: TemplateStringsArray): TemplateStringsArray {
  let result = known.get(strings);
  if (!result) {
    const texts = tidy(strings);
    // lit-html takes texts that have no `raw` for data that pretends to be a template.
    result = Object.assign(texts, { raw: texts });
    known.set(strings, result);
  }
  return result;
}
