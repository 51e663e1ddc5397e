import { HttpProblem } from '../../domain/errors'
import { checkListQuery } from '../restGuard/query'

/** What the admin may be asked about. */
export interface Entities {
  collections: readonly string[]
  globals: readonly string[]
  /** Names of date fields, see RestGuardOptions. */
  dateFields: readonly string[]
}

export interface ServerFunctionCall {
  name: string
  args: Record<string, unknown>
}

const TARGET = ['collectionSlug', 'globalSlug', 'id', 'locale', 'fallbackLocale']

/**
 * The server functions of Payload's admin that this hub's admin calls, and the arguments of each, from their handlers
 * (@payloadcms/next/dist/utilities/handleServerFunctions.js). Left out are those for what is not used here, folders and
 * scheduled publishing among them, and arguments that loosen a check, such as `skipClientConfigAuth`.
 */
const FUNCTIONS = new Map<string, readonly string[]>([
  [
    'form-state',
    [
      ...TARGET,
      ...['checkForStaleData', 'data', 'docPermissions', 'docPreferences', 'documentFormState', 'formState'],
      ...['initialBlockData', 'initialBlockFormState', 'operation', 'originalUpdatedAt', 'readOnly', 'renderAllFields'],
      ...['returnLivePreviewURL', 'returnLockStatus', 'returnPreviewURL', 'schemaPath', 'select', 'skipValidation'],
      'updateLastEdited',
    ],
  ],
  [
    'table-state',
    [
      ...TARGET,
      ...['columns', 'data', 'enableRowSelections', 'orderableFieldName', 'parent', 'permissions', 'query'],
      ...['renderRowTypes', 'tableAppearance'],
    ],
  ],
  [
    'render-list',
    [
      ...TARGET,
      ...['disableActions', 'disableBulkDelete', 'disableBulkEdit', 'disableQueryPresets', 'drawerSlug'],
      ...['enableRowSelections', 'overrideEntityVisibility', 'query', 'redirectAfterDelete', 'redirectAfterDuplicate'],
    ],
  ],
  [
    'render-document',
    [
      ...TARGET,
      ...['disableActions', 'docID', 'drawerSlug', 'initialData', 'overrideEntityVisibility', 'paramsOverride'],
      ...[
        'redirectAfterCreate',
        'redirectAfterDelete',
        'redirectAfterDuplicate',
        'redirectAfterRestore',
        'searchParams',
      ],
      'versions',
    ],
  ],
  ['render-document-slots', TARGET],
  ['render-field', [...TARGET, 'field', 'initialValue', 'path', 'schemaPath']],
  ['render-widget', ['widgetData', 'widgetSlug']],
  ['get-default-layout', []],
  ['copy-data-from-locale', [...TARGET, 'docID', 'fromLocale', 'overrideData', 'toLocale']],
])

const DOCUMENT_ID = /^[\w-]{1,64}$/
const MAX_PATH = 300
const TEXTS = [
  'schemaPath',
  'path',
  'drawerSlug',
  'widgetSlug',
  'locale',
  'fromLocale',
  'toLocale',
  'originalUpdatedAt',
]

/**
 * Checks a call of a server function before it is made: its name is one of a list, and it asks for no more than REST would
 * be asked for.
 *
 * @param args the arguments of the one function through which Next reaches all of them
 * @param entities what there is
 * @returns the call
 * @throws HttpProblem 400
 */
export function checkServerFunction(args: readonly unknown[], entities: Entities): ServerFunctionCall {
  const [call, ...more] = args
  if (!isObject(call) || more.length > 0) throw refuse('name', 'Name one function with its arguments.')
  const { name, args: given, ...rest } = call
  const allowed = typeof name === 'string' ? FUNCTIONS.get(name) : undefined
  if (typeof name !== 'string' || allowed === undefined || Object.keys(rest).length > 0) {
    throw refuse('name', 'There is no such function.')
  }
  if (!isObject(given)) throw refuse('args', 'Give the arguments of the function by their names.')
  const unknown = Object.keys(given).find((key) => !allowed.includes(key))
  if (unknown !== undefined) throw refuse(unknown.slice(0, 100), 'The function has no such argument.')
  checkTarget(given, entities)
  for (const key of TEXTS) checkText(given, key)
  checkQuestions(given, entities)
  return { name, args: given }
}

function checkTarget(given: Record<string, unknown>, { collections, globals }: Entities): void {
  const { collectionSlug, globalSlug, parent } = given
  const slugs = Array.isArray(collectionSlug) ? collectionSlug.slice(0, 100) : [collectionSlug]
  if (isObject(parent)) slugs.push(parent.collectionSlug)
  for (const slug of slugs) {
    if (!isAbsent(slug) && !collections.some((known) => known === slug))
      throw refuse('collectionSlug', 'There is none.')
  }
  if (!isAbsent(globalSlug) && !globals.some((known) => known === globalSlug))
    throw refuse('globalSlug', 'There is none.')
  for (const id of [given.id, given.docID, isObject(parent) ? parent.id : undefined]) {
    if (!isAbsent(id) && (typeof id !== 'string' || !DOCUMENT_ID.test(id))) throw refuse('id', 'This is no id.')
  }
}

function checkText(given: Record<string, unknown>, key: string): void {
  const value = given[key]
  const isText = typeof value === 'string' && value.length <= MAX_PATH
  if (!isAbsent(value) && value !== false && !isText) throw refuse(key, `Give ${key} as a short text.`)
}

/** Lists that a function makes are bounded like those of REST. */
function checkQuestions(given: Record<string, unknown>, { dateFields }: Entities): void {
  for (const key of ['query', 'searchParams']) {
    const question = given[key]
    if (isAbsent(question)) continue
    if (!isObject(question)) throw refuse(key, `Give ${key} as an object.`)
    checkListQuery(withoutSpecials(question), dateFields)
  }
}

/** React writes what is undefined as a text. */
function withoutSpecials(question: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => !isAbsent(value)))
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '$undefined'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(field: string, message: string): HttpProblem {
  return new HttpProblem('admin.function', 400, message, { field })
}
