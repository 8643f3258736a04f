/**
 * The parts of lit-html, as hydration makes them. They come from `lit-html/private-ssr-support.js`, as those of
 * `@lit-labs/ssr-client` do; members that lit-html shortens in its production build go by the name they have there.
 * `test/package/lit-names.test.mjs` fails as soon as a release names them otherwise.
 */
import { _$LH } from 'lit-html/private-ssr-support.js';
import type { TemplateResult } from '../../views/template.js';

/** A place in lit-html's parsed template: `index` counts the nodes of the template. */
export interface TemplatePart {
  /** 1: attribute, 2: content, 6: element. */
  readonly type: number;
  readonly index: number;
  readonly name?: string;
  readonly strings?: readonly string[];
  readonly ctor?: new (...given: unknown[]) => Part;
}

export interface Template {
  readonly el: HTMLTemplateElement;
  readonly parts: readonly TemplatePart[];
}

export type Part = Record<string, unknown>;
export type Instance = Record<string, unknown>;

interface PartClasses {
  readonly ChildPart: {
    new (start: Node, end: Node | null, parent: unknown, options: unknown): Part;
    readonly prototype: object;
  };
  readonly ElementPart: new (element: Element, parent: unknown, options: unknown) => Part;
  readonly TemplateInstance: new (template: Template, parent: unknown) => Instance;
  readonly resolveDirective: (part: unknown, value: unknown) => unknown;
}

export const { ChildPart, ElementPart, TemplateInstance, resolveDirective } = _$LH as unknown as PartClasses;

const isDevelopment = '_$getTemplate' in ChildPart.prototype;
const name = (development: string, production: string): string => (isDevelopment ? development : production);

export const getTemplate = name('_$getTemplate', '_$AC');
export const setValue = name('_$setValue', '_$AI');
export const committedValue = name('_$committedValue', '_$AH');
export const startNode = name('_$startNode', '_$AA');
export const endNode = name('_$endNode', '_$AB');
export const partsOf = name('_$parts', '_$AV');
/** Of a template instance. */
export const instanceTemplate = name('_$template', '_$AD');
/** Of a part or a template instance. */
export const parentOf = name('_$parent', '_$AM');
/** Where `render()` keeps its part: on the container, or on the node it renders before. */
export const rootPart = '_$litPart$';

/** The template of a result, as lit-html parses and keeps it. */
export const templateOf = (result: TemplateResult): Template =>
  (ChildPart.prototype as Record<string, (result: TemplateResult) => Template>)[getTemplate]!(result);
