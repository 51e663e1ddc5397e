import { randomBytes, randomUUID } from 'node:crypto'
import type { FlattenedField } from 'payload'
import { ask, query, type Answer } from './ask'
import { routes } from '../../../src/site/routes'
import { UNREACHABLE } from './addresses'
import type { Mismatch } from './mismatch'
import { pageOf } from './pages'
import { makeFile, makePaper, STANDINGS, type Paper } from './papers'
import type { Letter } from './principals'
import { fillNetwork, seeding, type World } from './world'

/** Who must find nothing: a visitor, and a member of another group. */
const STRANGERS: readonly Letter[] = ['V', 'M']

/** What the hub holds and no stranger may find. */
export interface Secrets {
  words: string[]
  ids: string[]
  /** Slugs of papers that are not public. */
  slugs: string[]
  shown: Paper
}

const NOTE = 'canary-note-5d1c'

/** Fills the hub with papers in every state, and hangs what is private on what is public wherever a relation allows. */
export async function plantSecrets(world: World): Promise<Secrets> {
  const papers: Paper[] = []
  for (const standing of STANDINGS) papers.push(await makePaper(world, standing))
  const draft = papers[0]
  if (!draft) throw new Error('There are no papers')
  const { groups, people, bystander, newcomer } = world
  await fillNetwork(world)
  const shown = await seeding(world, async (req) => {
    const secret = await makeFile(req, { group: groups.A, title: 'Groupcanary', visibility: 'group' })
    return { secret, open: await makeFile(req, { group: groups.A, title: 'For all', visibility: 'public' }) }
  })
  await world.hub.settled()
  const { docs: experts } = await world.payload.find({
    collection: 'experts',
    where: { slug: { equals: 'expert-one' } },
  })
  const paper = await makePaper(world, 'published', {
    // Whose card names the closed group.
    authors: experts.map(({ id }) => ({ expert: id })),
    related: papers.map(({ id }) => ({ relation: 'related' as const, publication: id })),
    groups: [groups.closed, groups.B],
    supersededBy: draft.id,
    files: [{ document: shown.secret.id }, { document: shown.open.id }],
  })
  const withdrawn = await makePaper(world, 'published')
  // What is said of it stands at its own address and nowhere else.
  const told = await makePaper(world, 'published')
  await seeding(world, async (req) => {
    await req.payload.updateGlobal({
      slug: 'site-settings',
      data: { featured: [withdrawn.id, told.id, paper.id] },
      req,
    })
  })
  await ask(world, 'L', {
    method: 'POST',
    path: `/api/publications/${withdrawn.id}/actions/withdraw`,
    body: { revision: withdrawn.revision, note: NOTE, entirely: true },
  })
  await ask(world, 'L', {
    method: 'POST',
    path: `/api/publications/${told.id}/actions/withdraw`,
    body: { revision: told.revision, note: 'Its figures were wrong: toldcanary.' },
  })
  await ask(world, 'L', {
    method: 'POST',
    path: `/api/publications/${draft.id}/actions/submit`,
    body: { revision: draft.revision, note: NOTE },
  })
  const { docs: memberships } = await world.payload.find({ collection: 'memberships', depth: 0, pagination: false })
  const others = Object.entries(people).filter(([letter]) => letter !== 'M' && letter !== 'V')
  return {
    shown: paper,
    slugs: papers.filter(({ id, secrets }) => secrets.ids.includes(id)).map(({ slug }) => slug),
    words: [
      ...papers.flatMap(({ secrets }) => secrets.words),
      ...[withdrawn, told].map(({ title }) => title.split(' ').at(-1) ?? ''),
      'toldcanary',
      ...[NOTE, 'canary recommendation', 'closedcanary', 'groupcanary', 'canary bystander', 'canarynamel'],
      ...['lcanarymail', 'xcanarymail', 'newcomercanarymail', 'canarynamex'],
    ],
    // Questions hold the first ones.
    ids: [
      groups.closed,
      ...papers.flatMap(({ secrets }) => secrets.ids),
      ...[withdrawn, told].flatMap(({ id, file }) => [id, file.id, file.stored]),
      ...others.map(([, id]) => id),
      ...memberships.filter(({ user }) => user !== people.M).map(({ id }) => id),
      ...[bystander, newcomer, shown.secret.id, shown.secret.stored],
    ],
  }
}

/** Looks for secrets everywhere a stranger can look. */
export async function* sweep(world: World, secrets: Secrets): AsyncGenerator<Mismatch> {
  for (const letter of STRANGERS) {
    for (const path of restPaths(world)) yield* await look(world, secrets, letter, path)
  }
  for (const path of await pagePaths(world, secrets)) yield* await look(world, secrets, 'V', path)
  yield* refusals(world)
  yield* probes(world, secrets)
  yield* filters(world, secrets)
}

async function look(world: World, secrets: Secrets, letter: Letter, path: string): Promise<Mismatch[]> {
  const answer = await ask(world, letter, { path })
  const found = leaksOf(answer, secrets)
  return [
    ...found.map((secret) => ({ cell: `${letter} GET ${path}`, problem: `shows ${secret}` })),
    ...(answer.status >= 500
      ? [{ cell: `${letter} GET ${path}`, problem: `failed: ${answer.text.slice(0, 200)}` }]
      : []),
  ]
}

function leaksOf({ text, headers }: Answer, { words, ids }: Secrets): string[] {
  const all = `${text}\n${JSON.stringify([...headers])}`.toLowerCase()
  return [...words, ...ids].filter((secret) => all.includes(secret.toLowerCase()))
}

/** Every way of asking for lists. */
function restPaths({ payload }: World): string[] {
  const variants = [
    '',
    '?draft=true',
    '?trash=true',
    '?locale=all',
    '?pagination=false',
    '?sort=-updatedAt',
    '?page=2&limit=1',
  ]
  const depths = ['depth=1', 'depth=2', 'depth=2&draft=true', 'depth=1&locale=all&limit=100']
  const selections = ['select[related]=true', 'select[files]=true']
  const populated = ['depth=1&populate[users][email]=true', 'depth=2&populate[documents][originalName]=true']
  const all = [...variants, ...[...depths, ...selections, ...populated].map((parameters) => `?${parameters}`)]
  const slugs = [...payload.config.collections.map(({ slug }) => slug)]
  const lists = slugs.flatMap((slug) =>
    [`/api/${slug}`, `/api/${slug}/versions`].flatMap((path) => all.map((v) => path + v)),
  )
  const globals = payload.config.globals.flatMap(({ slug }) =>
    [`/api/globals/${slug}`, `/api/globals/${slug}/versions`].flatMap((path) => all.map((v) => path + v)),
  )
  const others = ['/api/users/me', '/api/access', '/api/users/init', '/api/payload-jobs/run', '/api/graphql']
  return [...lists, ...slugs.map((slug) => `/api/${slug}/count`), ...globals, ...others]
}

async function pagePaths(world: World, { shown }: Secrets): Promise<string[]> {
  const addresses = await Promise.all(routes.map(({ path }) => pageOf(world, path)))
  const pages = addresses.map((page) => page.shown.replace('PUBLIC', shown.slug))
  const listing = [
    'q=canary',
    'q=paper',
    'sort=title',
    'sort=oldest',
    'page=2',
    'type=working-paper',
    'year=2026',
    'q=a&page=1',
  ]
  return [
    ...[...pages, `/publications/${shown.slug}`, '/sitemaps/pages.xml', '/no-such-page', '/publications/no-such-paper'],
    ...['/publications', '/publications.bib', '/publications.ris'].flatMap((path) =>
      listing.map((q) => `${path}?${q}`),
    ),
    ...['q=canary', 'group=group-a'].map((parameters) => `/experts?${parameters}`),
  ]
}

/** Paths by which nobody outside may filter or sort: an order tells as much as a filter. */
const CLOSED_PATHS = [
  ...['supersededBy.title', 'group.name'],
  ...['files.document.title', 'related.publication.title', 'groups.name', 'related__publication__title'],
]

/** Rows that point to what is hidden are hidden as a whole. */
const CLOSED_ROWS = [
  'where[files.id][not_equals]=x',
  'where[files.id][like]=a',
  'where[related.id][not_equals]=x',
  'where[related.relation][equals]=related',
  'where[related__relation][in]=related',
]

async function* refusals(world: World): AsyncGenerator<Mismatch> {
  const ofPaths = CLOSED_PATHS.flatMap((path) => [`sort=${path}`, `sort=-${path}`, `where[${path}][exists]=true`])
  const asked = [...ofPaths, ...CLOSED_ROWS]
  for (const letter of STRANGERS) {
    for (const collection of ['publications', 'publications/count']) {
      for (const parameters of asked.filter((part) => collection === 'publications' || part.startsWith('where'))) {
        const path = `/api/${collection}?${parameters}`
        const { status } = await ask(world, letter, { path })
        if (status !== 400) yield { cell: `${letter} GET ${path}`, problem: `is answered with ${status}` }
      }
    }
  }
}

/** Questions that hold a secret must be answered as those that hold nonsense. */
async function* probes(world: World, secrets: Secrets): AsyncGenerator<Mismatch> {
  for (const slug of secrets.slugs) {
    for (const ending of ['', '.bib', '.ris', '.csl.json', '.jsonld', '.txt'])
      yield* await same(world, secrets, 'V', (text) => `/publications/${text}${ending}`, [slug])
  }
  for (const word of secrets.words) {
    for (const name of ['q', 'author', 'group', 'theme', 'country', 'type', 'language'])
      yield* await same(world, secrets, 'V', (text) => `/publications${query({ [name]: text })}`, [word])
    yield* await same(world, secrets, 'V', (text) => `/publications.ris${query({ q: text })}`, [word])
    yield* await same(world, secrets, 'V', (text) => `/experts${query({ q: text })}`, [word])
  }
  yield* await same(world, secrets, 'V', (text) => `/groups/${text}`, ['closedcanary'])
  yield* await same(world, secrets, 'V', (text) => `/publications?group=${text}`, ['closedcanary'])
  const slugs = world.payload.config.collections.map(({ slug }) => slug)
  for (const id of secrets.ids) {
    yield* await same(world, secrets, 'V', (text) => `/documents/${text}/x`, [id])
    yield* await same(world, secrets, 'V', (text) => `/api/documents/file/${text}`, [id])
    for (const letter of STRANGERS)
      for (const slug of slugs.filter((name) =>
        ['publications', 'documents', 'users', 'memberships', 'working-groups'].includes(name),
      ))
        yield* await same(world, secrets, letter, (text) => `/api/${slug}/${text}?depth=1`, [id])
  }
}

/** Filters by every field, and by every field of what a field points to. */
async function* filters(world: World, secrets: Secrets): AsyncGenerator<Mismatch> {
  for (const { slug, flattenedFields } of world.payload.config.collections) {
    if (UNREACHABLE.includes(slug) || slug === 'payload-preferences') continue
    const words = secrets.words.slice(0, 18)
    const ids = secrets.ids.filter((id) => id.length === 36).slice(0, 90)
    for (const [index, { path, relation }] of pathsOf(world, flattenedFields, 1).entries()) {
      const letter = STRANGERS[index % STRANGERS.length] ?? 'V'
      const draft = index % 4 < 2 ? '' : '&draft=true'
      const where = (texts: string[]) =>
        relation
          ? `/api/${slug}?depth=0${draft}&where[${path}][in]=${texts.join(',')}`
          : `/api/${slug}?depth=0${draft}&${texts.map((text, row) => `where[or][${row}][${path}][like]=${encodeURIComponent(text)}`).join('&')}`
      yield* await same(world, secrets, letter, (...texts) => where(texts), relation ? ids : words)
    }
  }
}

/** Fields without words, which read a word as some number. */
const WORDLESS = ['number', 'checkbox', 'date', 'point']

function pathsOf(
  world: World,
  fields: FlattenedField[],
  hops: number,
  prefix = '',
): { path: string; relation: boolean }[] {
  return fields.flatMap((field) => {
    if (!('name' in field)) return []
    const path = prefix + field.name
    if ('flattenedFields' in field) return pathsOf(world, field.flattenedFields, hops, `${path}.`)
    if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
      const related = world.payload.collections[field.relationTo].config.flattenedFields
      return [{ path, relation: true }, ...(hops > 0 ? pathsOf(world, related, hops - 1, `${path}.`) : [])]
    }
    return WORDLESS.includes(field.type) ? [] : [{ path, relation: false }]
  })
}

async function same(
  world: World,
  secrets: Secrets,
  letter: Letter,
  path: (...texts: string[]) => string,
  sent: string[],
): Promise<Mismatch[]> {
  const known = await ask(world, letter, { path: path(...sent) })
  const cell = `${letter} GET ${path(...sent)}`.slice(0, 300)
  const [first, second] = [normalised(known, sent), await answerToNonsense(world, letter, path, sent)]
  if (first !== second)
    return [
      {
        cell,
        problem: `is answered otherwise than nonsense:\n  ${difference(first, second)}\n  ${difference(second, first)}`,
      },
    ]
  const others = { ...secrets, words: without(secrets.words, sent), ids: without(secrets.ids, sent) }
  return leaksOf({ ...known, text: first }, others).map((secret) => ({ cell, problem: `shows ${secret}` }))
}

/** What nonsense of the same form is answered with. One random id is as good as another, so that is asked once. */
async function answerToNonsense(
  world: World,
  letter: Letter,
  path: (...texts: string[]) => string,
  sent: string[],
): Promise<string> {
  const asked = async () => {
    const nonsense = sent.map(nonsenseLike)
    return normalised(await ask(world, letter, { path: path(...nonsense) }), nonsense)
  }
  const [only = ''] = sent
  if (sent.length > 1 || !UUID.test(only)) return asked()
  const key = `${letter} nonsense ${path(only.replace(UUID, 'ID'))}`
  const answer = world.answersToUnknown.get(key) ?? asked()
  world.answersToUnknown.set(key, answer)
  return answer
}

/** The words around the first difference. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((character, index) => character !== other[index])
  return one.slice(Math.max(0, at - 80), at + 160)
}

function without(secrets: string[], sent: string[]): string[] {
  return secrets.filter((secret) => !sent.includes(secret))
}

/** At the beginning: names of stored files go on after it. */
const UUID = /^[0-9a-f-]{36}/

function nonsenseLike(text: string): string {
  if (UUID.test(text)) return randomUUID() + text.slice(36)
  const letters = randomBytes(text.length).toString('hex').slice(0, text.length)
  return [...text]
    .map((character, index) => (/[a-z0-9]/i.test(character) ? (letters[index] ?? 'q') : character))
    .join('')
}

/** Without what was sent, in any of the ways in which a page repeats it, and without what differs by request. */
function normalised({ status, text }: Answer, sent: string[]): string {
  let body = text
  for (const part of sent) {
    const encoded = encodeURIComponent(part)
    for (const form of [part, encoded, encoded.replaceAll('%20', '+'), part.replaceAll(' ', '-')])
      body = body.replaceAll(form, 'SENT')
  }
  return `${status} ${body
    .replace(/"requestId":"[^"]*"/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{22}(?=<)/g, 'REQUEST')
    .replace(/nonce="[^"]*"/g, '')}`
}
