import fc from 'fast-check'
import { collections } from '../../../collections'
import { calls } from './adminCalls'
import { CANARY, type Secrets } from './secrets'

export interface FuzzedRequest {
  method: string
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** Ours, and those that Payload adds. */
export const COLLECTIONS = [
  ...collections({ secureCookies: false }).map(({ slug }) => slug),
  'payload-preferences',
  'payload-jobs',
]

export const FIELDS = [
  ...[
    'id',
    'title',
    'slug',
    'state',
    'group',
    'groups',
    'themes',
    'authors',
    'authors.name',
    'abstract',
    'body',
    'files',
  ],
  ...['related.publication', 'embargoUntil', 'round', 'revision', '_status'],
  ...[
    'createdAt',
    'email',
    'hash',
    'role',
    'publication.title',
    'group.name',
    'filename',
    'deletedAt',
    '__proto__',
    'a.b.c',
  ],
]

const OPERATORS = [
  'equals',
  'not_equals',
  'like',
  'contains',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'near',
  'all',
  'regex',
]

/** Text that has broken programs before. */
const HOSTILE = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    'NaN',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object Object]',
    '$where',
    '%',
    '%00',
    '%2e%2e',
  ],
  ...[
    '../../../etc/passwd',
    '..\\..',
    `' OR 1=1 --`,
    '"',
    '`',
    '<script>',
    '{{7*7}}',
    '${7*7}',
    '\u202e',
    '\ufeff',
    '\ud83d\ude00',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'a'.repeat(3000),
    '9'.repeat(400),
    '2026-02-31',
    '+275760-09-13',
  ],
  ...[`${CANARY} draft`, CANARY, CANARY.slice(0, 4)],
]

/** @returns text that is likely to break something */
export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.string({ maxLength: 20 }),
  )
}

/** @returns ids of what is hidden, of nothing, and what is no id */
export function anyId(secrets: Secrets): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...secrets.ids) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: anyText() },
  )
}

/**
 * @param secrets addresses of what is hidden, which an attacker may have
 * @param routes paths of the public site, with `:name` for what varies
 * @returns requests to every address of the hub, most of them wrong in some way
 */
export function requests(secrets: Secrets, routes: string[]): fc.Arbitrary<FuzzedRequest> {
  const text = anyText()
  const id = anyId(secrets)
  const slug = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...secrets.slugs) }, text)
  const field = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FIELDS) }, text)

  const filled = (path: string) =>
    fc.array(fc.oneof(slug, id), { minLength: 4, maxLength: 4 }).map((values) => {
      let next = 0
      return path.replace(/:\w+/g, () => encode(values[next++ % values.length] ?? ''))
    })
  const api = fc
    .tuple(
      fc.constantFrom(...COLLECTIONS),
      fc.constantFrom(
        '',
        '/ID',
        '/ID/actions',
        '/ID/actions/publish',
        '/ID/history',
        '/ID/tags',
        '/ID/security',
        '/ID/password',
        '/ID/email',
        '/ID/second-factor/enrol',
        '/ID/second-factor/confirm',
        '/ID/sessions/end',
        '/ID/disable',
        '/ID/export',
        '/ID/erase',
        '/versions',
        '/versions/ID',
      ),
      id,
    )
    .map(([collection, rest, value]) => `/api/${collection}${rest.replace('ID', encode(value))}`)
  const special = fc.oneof(
    fc.constantFrom(
      'login',
      'logout',
      'me',
      'refresh-token',
      'forgot-password',
      'reset-password',
      'confirm-email',
      'unlock',
      'verify/x',
      'init',
    ),
    text.map(encode),
  )
  const path = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...routes).chain(filled) },
    { weight: 5, arbitrary: api },
    { weight: 1, arbitrary: special.map((rest) => `/api/users/${rest}`) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...COLLECTIONS), text).map(([a, b]) => `/api/${a}/${encode(b)}`) },
    { weight: 1, arbitrary: fc.tuple(id, text).map(([a, b]) => `/documents/${encode(a)}/${encode(b)}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/api/globals/site-settings',
        '/api/access',
        '/api/queue',
        '/api/graphql',
        '/healthz',
        '/readyz',
      ),
    },
    { weight: 1, arbitrary: text.map((value) => `/${encode(value)}`) },
    { weight: 2, arbitrary: adminPath(id, text) },
  )

  const parameter = fc.oneof(
    fc
      .tuple(field, fc.constantFrom(...OPERATORS), text)
      .map(([name, operator, value]) => `where[${name}][${operator}]=${encode(value)}`),
    fc
      .tuple(fc.constantFrom('and', 'or'), field, text)
      .map(([joint, name, value]) => `where[${joint}][0][${name}][like]=${encode(value)}`),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            'limit',
            'page',
            'depth',
            'sort',
            'select',
            'populate',
            'locale',
            'fallback-locale',
            'draft',
            'trash',
            'where',
            'joins',
          ],
          ...[
            'q',
            'group',
            'theme',
            'type',
            'country',
            'language',
            'author',
            ...['from', 'to', 'year_from', 'year_to', 'when'],
            'view',
            '_method',
            'pagination',
          ],
        ),
        fc.oneof(text, field, fc.integer().map(String), slug),
      )
      .map(([name, value]) => `${name}=${encode(value)}`),
    text.map(encode),
  )
  const query = fc.array(parameter, { maxLength: 4 }).map((parts) => (parts.length > 0 ? `?${parts.join('&')}` : ''))

  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(field, fc.oneof(text, id, fc.jsonValue({ maxDepth: 2 })), { maxKeys: 6 }),
    fc.record({ email: fc.constantFrom(`${CANARY}@hub.test`, 'nobody@hub.test'), password: text }),
    fc.record({ revision: fc.oneof(fc.integer(), text), note: text, reviewerIds: fc.array(id), supersededBy: id }),
  )
  const body = fc.oneof(
    { weight: 4, arbitrary: json.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
  const contentType = fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    fc.constantFrom(
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-16',
    ),
  )
  const headers = fc.dictionary(
    fc.constantFrom(
      ...[
        'accept',
        'accept-language',
        'accept-encoding',
        'range',
        'if-none-match',
        'if-modified-since',
        'origin',
        'referer',
      ],
      ...[
        'x-forwarded-for',
        'x-forwarded-host',
        'x-http-method-override',
        'authorization',
        'x-request-id',
        'host',
        'cookie',
      ],
    ),
    fc.oneof(
      text.map(printable),
      fc.constantFrom('bytes=0-1,5-2', 'bytes=-0', 'Bearer x.y.z', 'JWT a.b.c', 'payload-token=a.b.c', '*', 'br;q=0'),
    ),
    { maxKeys: 3 },
  )
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    { weight: 4, arbitrary: fc.constantFrom('POST', 'PATCH', 'DELETE') },
    { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PUT', 'PROPFIND', 'TRACE', 'PURGE') },
  )
  const written = fc
    .record({ method, path, query, headers, contentType, body })
    .map(({ contentType: type, query: search, ...request }) => {
      const bare = request.method === 'GET' || request.method === 'HEAD' || request.body === undefined
      return {
        method: request.method,
        path: sendable(`${request.path}${search}`).slice(0, 8000),
        headers: bare ? request.headers : { 'content-type': type, ...request.headers },
        body: bare ? undefined : request.body,
      }
    })
  return fc.oneof({ weight: 9, arbitrary: written }, { weight: 1, arbitrary: calls(id, text) })
}

/**
 * @param id of a document
 * @param text anything
 * @returns addresses of the admin, most of which lead nowhere
 */
export function adminPath(id: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const collection = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...COLLECTIONS) }, text.map(encode))
  const rest = fc.constantFrom(
    '',
    '/ID',
    '/create',
    '/ID/versions',
    '/ID/versions/ID',
    '/ID/api',
    '/ID/preview',
    '/trash',
  )
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(collection, rest, id).map(([slug, end, value]) => {
        return `/admin/collections/${slug}${end.replaceAll('ID', encode(value))}`
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(
          ...[
            '',
            '/',
            '/login',
            '/logout',
            '/account',
            '/forgot',
            '/create-first-user',
            '/unauthorized',
            '/%',
            '/%ff%fe',
          ],
          ...['/globals/site-settings', '/globals/site-settings/versions', '/globals/x', '/reset/x', '/users/verify/x'],
        )
        .map((end) => `/admin${end}`),
    },
    { weight: 1, arbitrary: text.map((value) => `/admin/${encode(value)}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('/_next/', '/_next/static/', '/_next/image?url=', '/_next/data/', '/__nextjs_'), text)
        .map(([start, value]) => `${start}${encode(value)}`),
    },
  )
}

/** Percent-encoding, except of what is hostile by being encoded already. */
function encode(value: string): string {
  if (/^%[\da-z]*$/i.test(value)) return value
  return encodeURIComponent(value.replace(/\p{Cs}/gu, ''))
}

/** Node’s client sends nothing but printable characters in an address. */
function sendable(path: string): string {
  return path.replace(/[^!-~]/gu, (character) => encode(character))
}

/** What Node’s client agrees to put into a header. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '').slice(0, 500)
}
