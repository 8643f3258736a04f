import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnySchema } from 'ajv/dist/2020.js';
import { SourceError, toSourceError, type SourceErrorKind } from '../../../src/model/source-error.js';
import { restSource } from '../../../src/sources/rest/index.js';
import { faultsOf, openapi, responseOf, type Operation } from '../../servers/rest/documented.js';

const methods = ['get', 'post', 'put', 'delete'];

const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([method]) => methods.includes(method))
    .map(([, operation]) => ({
      path,
      operation: operation as Operation,
      parameters: [...(item.parameters ?? []), ...((operation as Operation).parameters ?? [])],
    })),
);

/** Every object in the document, with its path. */
function* parts(value: unknown, way = '#'): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return;
  yield [way, value as Readonly<Record<string, unknown>>];
  for (const [name, part] of Object.entries(value)) yield* parts(part, `${way}/${name.replaceAll('/', '~1')}`);
}

type Properties = Readonly<Record<string, { readonly default?: unknown; readonly enum?: readonly string[] }>>;

const property = (name: string): Properties =>
  (openapi.components.schemas[name] as { properties: Properties }).properties;

describe('the contract of the rest source', () => {
  it('refers to nothing that is not there', () => {
    const ways = new Set([...parts(openapi)].map(([way]) => way));
    const references = [...parts(openapi)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    assert.ok(references.length > 30);
    assert.deepEqual(
      references.filter((reference) => !ways.has(reference)),
      [],
    );
  });

  it('has no component that nothing refers to', () => {
    const text = JSON.stringify(openapi);
    const { schemas, responses } = openapi.components;
    const names = [
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(responses).map((name) => `#/components/responses/${name}`),
    ];
    assert.deepEqual(
      names.filter((name) => !text.includes(`"$ref":"${name}"`)),
      [],
    );
  });

  it('gives examples that are as its schemas say', () => {
    const examples = [...parts(openapi)].filter(([, part]) => 'example' in part);
    assert.ok(examples.length > 5);
    for (const [way, part] of examples) {
      const schema = (part.schema ?? part) as AnySchema;
      assert.equal(faultsOf(schema, part.example), '', way);
    }
  });

  it('has schemas that are valid, and that say no to what is not a comment', () => {
    for (const schema of Object.values(openapi.components.schemas)) faultsOf(schema, undefined);
    const { Comment } = openapi.components.schemas as Record<string, AnySchema>;
    const comment = { id: '1', text: 'Yes.', datePublished: '2026-11-03T09:30:00Z', status: 'published' };
    assert.equal(faultsOf(Comment!, comment), '');
    for (const wrong of [
      { id: 1 },
      { id: '' },
      { id: '../1' },
      { text: '' },
      { datePublished: '2026-11-03T09:30:00' },
      { status: 'spam' },
      { status: 'deleted' },
      { status: 'deleted', text: '', author: { name: 'Maya' } },
      { author: {} },
      { author: { name: '' } },
      { author: { name: 'Maya', url: 'javascript:alert(1)' } },
    ]) {
      assert.notEqual(faultsOf(Comment!, { ...comment, ...wrong }), '', JSON.stringify(wrong));
    }
  });

  it('declares each operation once, with its parameters, one success at least, and problems as RFC 9457', () => {
    assert.equal(new Set(operations.map(({ operation }) => operation.operationId)).size, operations.length);
    for (const { path, operation, parameters } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(
        parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
        inPath,
      );
      const statuses = Object.keys(operation.responses);
      assert.ok(
        statuses.some((status) => status.startsWith('2')),
        operation.operationId,
      );
      for (const status of statuses.filter((status) => Number(status) >= 400)) {
        const { content } = responseOf(operation, Number(status))!;
        assert.deepEqual(Object.keys(content!), ['application/problem+json'], `${operation.operationId} ${status}`);
      }
      for (const scheme of (operation.security ?? []).flatMap(Object.keys)) {
        assert.ok(openapi.components.securitySchemes[scheme]);
      }
    }
  });

  it('has the words of the port: what is wrong, and what the form asks', () => {
    for (const code of property('Problem').code!.enum!) {
      const error = new SourceError(code as SourceErrorKind, 'known by its kind');
      assert.equal(toSourceError(Object.assign(new Error('another'), { kind: error.kind })).kind, code);
    }
    assert.deepEqual(property('Problem').field!.enum, ['text', 'name', 'email', 'website']);
  });

  it('has the defaults from which the source starts', () => {
    const { capabilities } = restSource({ endpoint: 'https://example.org' });
    const { fields, editWindow, deleteWindow, minLength, maxLength } = property('Capabilities') as Properties & {
      fields: { properties: Properties };
    };
    const needs = Object.entries(fields.properties).map(([name, need]) => [name, need.default]);
    assert.deepEqual(capabilities.fields, Object.fromEntries(needs));
    assert.deepEqual(
      [capabilities.editWindow ?? 0, capabilities.deleteWindow ?? 0, capabilities.minLength, capabilities.maxLength],
      [editWindow!.default, deleteWindow!.default, minLength!.default, maxLength!.default],
    );
  });
});
