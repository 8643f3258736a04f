import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from '@lit/reactive-element';

/** The sheets of a shadow root, in order. A browser takes them away when the root moves to another document. */
const adopted = new WeakMap<ShadowRoot | Document, CSSResult[]>();

/** A document accepts only sheets that it has constructed: in another than that of this script, each root has its own. */
function sheetFor(result: CSSResult, owner: Document): CSSStyleSheet | undefined {
  if (owner === document) return result.styleSheet;
  // A document without a window, such as that of a template, shows nothing.
  const { CSSStyleSheet } = owner.defaultView ?? {};
  const sheet = CSSStyleSheet && new CSSStyleSheet();
  sheet?.replaceSync(result.cssText);
  return sheet;
}

/** Gives a shadow root its first sheets, or a `<style>` for each where the browser cannot share sheets. */
export function adoptSheets(root: ShadowRoot, results: readonly CSSResult[]): void {
  if (!supportsAdoptingStyleSheets) return adoptStyles(root, [...results]);
  for (const result of results) adoptSheet(root, result);
}

/** Gives a shadow root or a document one more sheet, after those it has. A sheet that it has already is not added again. */
export function adoptSheet(root: ShadowRoot | Document, result: CSSResult): void {
  const results = adopted.get(root) ?? [];
  if (results.includes(result)) return;
  adopted.set(root, [...results, result]);
  const sheet = sheetFor(result, root.ownerDocument ?? root);
  if (sheet) root.adoptedStyleSheets.push(sheet);
}

/** Gives a shadow root its sheets again, after it has moved to another document. */
export function readoptSheets(root: ShadowRoot): void {
  if (!supportsAdoptingStyleSheets) return;
  const sheets = (adopted.get(root) ?? []).map((result) => sheetFor(result, root.ownerDocument));
  root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
}
