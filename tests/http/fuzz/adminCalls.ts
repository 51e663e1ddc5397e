import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../../src/config/root'
import { COLLECTIONS, FIELDS, type FuzzedRequest } from './requests'

const FUNCTIONS = [
  ...['form-state', 'table-state', 'render-list', 'render-document', 'render-document-slots', 'render-field'],
  ...['render-widget', 'get-default-layout', 'copy-data-from-locale', 'schedule-publish', 'slugify', 'constructor'],
  ...['__proto__', 'toString', ''],
]

const ARGUMENTS = [
  ...['id', 'docID', 'collectionSlug', 'globalSlug', 'locale', 'data', 'formState', 'operation', 'schemaPath', 'path'],
  ...[
    'query',
    'columns',
    'parent',
    'searchParams',
    'paramsOverride',
    'initialData',
    'docPermissions',
    'docPreferences',
  ],
  ...['field', 'widgetSlug', 'widgetData', 'select', 'permissions', 'versions', 'documentFormState', 'fromLocale'],
  ...['toLocale', 'renderAllFields', 'returnLockStatus', 'skipClientConfigAuth', 'req', 'overrideEntityVisibility'],
]

/** What React gives a meaning to. */
const SPECIAL = [
  ...['$undefined', '$NaN', '$-Infinity', '$n1', '$D2026-01-01T00:00:00.000Z', '$Dx', '$0', '$0:0', '$0:0:args'],
  ...['$0:0:args:data', '$0:0:constructor', '$1', '$F1', '$K1', '$Q1', '$W1', '$B1', '$@1', '$h1', '$$text', '$Sx'],
]

/** The ids by which Next knows the functions of the built admin, beside some that are none. */
export function actionIds(): string[] {
  const file = path.join(ROOT, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, unknown> }
  return [...Object.keys(node), '40'.padEnd(42, '0'), 'x', '']
}

/**
 * @param id of a document
 * @param text anything
 * @returns calls of the admin’s server functions: what the admin sends, with some of it wrong
 */
export function calls(id: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<FuzzedRequest> {
  const slug = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...COLLECTIONS) }, text)
  const field = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FIELDS) }, text)
  const value = fc.oneof(text, id, fc.constantFrom(...SPECIAL), fc.jsonValue({ maxDepth: 3 }))
  const data = fc.dictionary(field, value, { maxKeys: 5 })
  const query = fc.record(
    {
      limit: fc.oneof(fc.integer({ min: 1, max: 100 }), value),
      page: fc.oneof(fc.integer({ min: 1, max: 9 }), value),
      sort: field,
      where: fc.oneof(
        fc
          .tuple(field, fc.constantFrom('equals', 'like', 'in', 'exists', '$where'), value)
          .map(([name, operator, to]) => ({
            [name]: { [operator]: to },
          })),
        value,
      ),
    },
    { requiredKeys: [] },
  )
  const likely = fc.record(
    {
      collectionSlug: slug,
      id,
      docID: id,
      operation: fc.constantFrom('create', 'update', 'x'),
      schemaPath: fc.oneof(slug, field),
      path: field,
      data,
      initialData: data,
      query,
      columns: fc.array(fc.record({ accessor: field, active: fc.boolean() }), { maxLength: 3 }),
      parent: fc.record({ collectionSlug: slug, id, joinPath: field }),
      docPermissions: fc.constantFrom({ fields: true }, true),
      docPreferences: fc.constant({ fields: {} }),
      formState: fc.dictionary(field, fc.record({ value, initialValue: value, valid: fc.boolean() }), { maxKeys: 4 }),
      renderAllFields: fc.boolean(),
      drawerSlug: text,
    },
    { requiredKeys: ['collectionSlug'] },
  )
  const odd = fc.dictionary(fc.constantFrom(...ARGUMENTS), fc.oneof(value, data, query), { maxKeys: 6 })
  const call = fc.record({
    name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FUNCTIONS) }, text),
    args: fc.oneof({ weight: 3, arbitrary: likely }, odd),
  })
  const body = fc.oneof(
    { weight: 8, arbitrary: call.map((one) => JSON.stringify([one])) },
    { weight: 1, arbitrary: fc.array(fc.oneof(call, value), { maxLength: 3 }).map((all) => JSON.stringify(all)) },
    { weight: 1, arbitrary: text },
  )
  const type = fc.oneof(
    { weight: 8, arbitrary: fc.constant('text/plain;charset=UTF-8') },
    fc.constantFrom('multipart/form-data; boundary=x', 'application/json', 'text/plain', 'text/x-component'),
  )
  const page = fc.constantFrom(
    '/admin',
    '/admin/collections/publications',
    '/admin/login',
    '/admin/account',
    '/_next/x',
  )
  return fc.record({ action: fc.constantFrom(...actionIds()), page, type, body }).map((made) => ({
    method: 'POST',
    path: made.page,
    headers: { 'content-type': made.type, 'next-action': made.action, accept: 'text/x-component' },
    body: made.body,
  }))
}
