import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Fetch } from '../../../src/sources/shared/request.js';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: AnySchema; readonly example?: unknown }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly required?: boolean;
  readonly schema: AnySchema & { readonly type?: string };
}

export interface Operation {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response extends Content {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: AnySchema }>>;
}

export type PathItem = Readonly<Record<string, Operation>> & { readonly parameters?: readonly Parameter[] };

const file = new URL('../../../src/sources/rest/openapi.json', import.meta.url);

export const openapi = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, AnySchema>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
};

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addVocabulary(['example']);
ajv.addFormat('date-time', (text: string) => moment.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat('uri', (text: string) => URL.canParse(text));

/** References within the document lead to its components, wherever they stand. */
function rooted(schema: unknown): AnySchema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/components/schemas/', '"$ref":"openapi#/$defs/');
  return JSON.parse(text) as AnySchema;
}

ajv.addSchema(rooted({ $id: 'openapi', $defs: openapi.components.schemas }) as object);

const compiled = new Map<AnySchema, ValidateFunction>();

/** What is wrong with a value, by a schema that stands somewhere in the document; empty when nothing is. */
export function faultsOf(schema: AnySchema, value: unknown): string {
  const validate = compiled.get(schema) ?? ajv.compile(rooted(schema));
  compiled.set(schema, validate);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

export function responseOf(operation: Operation, status: number): Response | undefined {
  const response = operation.responses[status];
  const name = response?.$ref?.split('/').at(-1);
  return name === undefined ? response : openapi.components.responses[name];
}

/** What the document says of a path; one without an id in its place comes before one with it. */
const itemAt = (path: string): PathItem | undefined =>
  openapi.paths[path] ??
  Object.entries(openapi.paths).find(
    ([template]) => template.includes('{id}') && new RegExp(`^${template.replace('{id}', '[^/]+')}$`).test(path),
  )?.[1];

export interface DocumentedFetch {
  readonly fetch: Fetch;
  /** Where requests that were granted, or responses, differ from the document. */
  readonly faults: string[];
  /** Which responses were seen: `addComment 201`. */
  readonly seen: Set<string>;
}

/** A `fetch` that holds each exchange with a server against the document. */
export function documentedFetch(endpoint: string): DocumentedFetch {
  const faults: string[] = [];
  const seen = new Set<string>();
  const fetch: Fetch = async (input, init = {}) => {
    const response = await globalThis.fetch(input, init);
    const text = await response.clone().text();
    const { pathname, searchParams } = new URL(input.slice(endpoint.length), 'http://document.invalid');
    const item = itemAt(pathname);
    const operation = item?.[(init.method ?? 'GET').toLowerCase()];
    if (!item || !operation) return response;
    const note = (what: string, fault: string): void => {
      if (fault) faults.push(`${operation.operationId} ${response.status}, ${what}: ${fault}`);
    };
    seen.add(`${operation.operationId} ${response.status}`);

    if (response.ok) {
      const headers = new Headers(init.headers);
      for (const { name, in: place, required, schema } of operation.parameters ?? []) {
        const values = place === 'query' ? searchParams.getAll(name) : [headers.get(name) ?? []].flat();
        if (values.length === 0) note(name, required ? 'missing' : '');
        else note(name, faultsOf(schema, valueOf(schema, values)));
      }
      const asked = operation.requestBody?.content?.['application/json'];
      if (asked) note('body', faultsOf(asked.schema, JSON.parse(init.body as string)));
      const isSecured = headers.get('Authorization')?.startsWith('Bearer ') ?? false;
      if (operation.security) note('Authorization', isSecured ? '' : 'missing');
    }

    const documented = responseOf(operation, response.status);
    if (!documented) note('status', 'not documented');
    for (const [name, { required, schema }] of Object.entries(documented?.headers ?? {})) {
      const value = response.headers.get(name);
      if (value === null) note(name, required ? 'missing' : '');
      else note(name, faultsOf(schema, valueOf(schema as Parameter['schema'], [value])));
    }
    const [type, content] = Object.entries(documented?.content ?? {})[0] ?? [];
    if (!content) note('body', text === '' ? '' : 'not documented');
    else {
      note('Content-Type', response.headers.get('Content-Type') === type ? '' : `not ${type}`);
      note('body', faultsOf(content.schema, JSON.parse(text)));
    }
    return response;
  };
  return { fetch, faults, seen };
}

function valueOf(schema: Parameter['schema'], values: readonly string[]): unknown {
  if (schema.type === 'array') return values;
  return schema.type === 'integer' ? Number(values[0]) : values[0];
}
