/** The properties of the wrappers, whatever they are. */
export type Props = Readonly<Record<string, unknown>>;

/** An element that stands in another, by its tag. */
export type Child = readonly [tag: string, props: Props];

/** Prints what is in an element; `around` are the properties of the discussion around it. */
export interface Printer {
  (tag: string, props: Props, around: Props | undefined): readonly Child[];
  /** Whether words are printed in the light DOM, unless a wrapper says otherwise. */
  readonly isLight: boolean;
}

/**
 * By a symbol of all realms: a server may load this module several times, as ESM and as CommonJS, in two bundles, or in
 * the layers that frameworks keep for server components and for HTML. No import of React, which has no contexts where
 * server components run.
 */
const key = Symbol.for('colloquy.printer');
const realm = globalThis as { [key]?: Printer };

/** From now on the wrappers print what their elements show, where there is no document. */
export function setPrinter(printer: Printer): void {
  realm[key] = printer;
}

/** What prints here, if anything does: where there is a document, nothing is printed. */
export const printerHere = (): Printer | undefined => (typeof document === 'undefined' ? realm[key] : undefined);

/** Whether a printer has been set, by whichever copy of this module. */
export const hasPrinter = (): boolean => realm[key] !== undefined;
