import { createLocalReq, type CollectionSlug, type FlattenedField, type Payload, type TypedUser } from 'payload'
import { documentSchema } from '../../../collections/schema/documentSchema'
import { PRIVATE_COLLECTIONS } from '../../../src/accounts/store'
import { nastyValues } from '../../helpers/nastyValues'
import { createPerson } from '../../helpers/people'
import { validDocument, validRow, writeValid, fileFor } from '../../helpers/validDocument'
import { NOTHING, openFilled } from '../../helpers/openFilled'

/** Of the values that a field's schema takes, and of those it refuses, how many are sent to the database for each field. */
const TAKEN_EACH = 2
const REFUSED_EACH = 1

/** Written by nobody but the hub's own code. */
const BY_SERVER_ALONE = ['audit-log', 'outbox', 'jobs', 'addresses', 'tombstones', ...PRIVATE_COLLECTIONS] as string[]

interface Place {
  path: string
  /** The body that holds a value there. */
  body: (value: unknown) => Record<string, unknown>
}

interface Write {
  data: Record<string, unknown>
  draft: boolean
}

let payload: Payload
let writer: TypedUser
const known = new Map<string, string>()

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
  const group = await writeValid(payload, 'working-groups', known)
  writer = await createPerson(payload, { email: 'writer@hub.test', role: 'admin', groups: { [group]: 'lead' } })
  for (const slug of slugs()) await writeValid(payload, slug, known, writer)
})
afterAll(() => payload?.destroy())

const slugs = () => payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))

const doorOf = (slug: string) => (BY_SERVER_ALONE.includes(slug) ? 'server' : 'outside')

const as = (slug: string) =>
  doorOf(slug) === 'server' ? { overrideAccess: true } : { overrideAccess: false, user: writer }

/** Every place of a document where a value can stand: in a field, or in a field of a row. */
async function placesOf(fields: FlattenedField[]): Promise<Place[]> {
  const places = await Promise.all(
    fields.map(async (field): Promise<Place[]> => {
      const own = { path: field.name, body: (value: unknown) => ({ [field.name]: value }) }
      if (field.type !== 'array' || field.hidden || field.name === 'sessions') return [own]
      const row = await validRow(payload, field.flattenedFields, known)
      const inner = await placesOf(field.flattenedFields)
      const within = inner.map(({ path, body }) => ({
        path: `${field.name}.0.${path}`,
        body: (value: unknown) => ({ [field.name]: [{ ...row, ...body(value) }] }),
      }))
      return [own, ...within]
    }),
  )
  return places.flat()
}

/** Some of a list, beginning elsewhere for each place, so that all places together meet all of it. */
function some<T>(values: T[], count: number, turn: number): T[] {
  return values.length <= count
    ? values
    : Array.from({ length: count }, (_, n) => values[(turn * count + n) % values.length] as T)
}

/** @returns null when the write was taken or properly refused, else what went wrong */
async function faultOf(write: () => Promise<unknown>): Promise<string | null> {
  try {
    await write()
    return null
  } catch (error) {
    const { status, name, message } = error as { status?: number; name: string; message: string }
    return status !== undefined && status < 500 ? null : `${name}: ${message}`.slice(0, 300)
  }
}

const shown = (path: string, value: unknown) => `${path} = ${(JSON.stringify(value) ?? 'undefined').slice(0, 120)}`

describe.each(['collection', 'global'] as const)('every field of every %s', (kind) => {
  const all = () =>
    kind === 'global'
      ? payload.config.globals.map((config) => ({ slug: config.slug, config }))
      : payload.config.collections
          .filter(({ slug }) => slugs().includes(slug))
          .map((config) => ({ slug: config.slug, config }))

  function update(slug: string, { data, draft }: Write): Promise<unknown> {
    if (kind === 'global') return payload.updateGlobal({ slug: slug as 'site-settings', data, ...as(slug) })
    const id = known.get(slug) ?? ''
    return payload.update({ collection: slug as CollectionSlug, id, data, draft, depth: 0, ...as(slug) })
  }

  /** @returns the document without what Payload says of its kind beside it */
  async function stored(slug: string): Promise<unknown> {
    const document: object =
      kind === 'global'
        ? await payload.findGlobal({ slug: slug as 'site-settings', depth: 0 })
        : await payload.findByID({
            collection: slug as CollectionSlug,
            id: known.get(slug) ?? '',
            depth: 0,
            draft: true,
          })
    const besides = kind === 'global' ? ['globalType', 'id'] : ['collection']
    return Object.fromEntries(Object.entries(document).filter(([name]) => !besides.includes(name)))
  }

  test('never fails on a value, and stores none that the schema refuses', async () => {
    const findings: string[] = []
    for (const { slug, config } of all()) {
      const schema = documentSchema(config, doorOf(slug))
      const readable = documentSchema(config, 'server')
      for (const [turn, { path, body }] of (await placesOf(config.flattenedFields)).entries()) {
        const values = nastyValues(known.get(slug) ?? '')
        const isTaken = (value: unknown) => schema.safeParse(body(value)).success
        for (const value of values) {
          const parsed = schema.safeParse(body(value))
          if (parsed.success && !readable.safeParse(parsed.data).success)
            findings.push(`unstable: ${shown(`${slug}.${path}`, value)}`)
        }
        const sent = [
          ...some(values.filter(isTaken), TAKEN_EACH, turn),
          ...some(
            values.filter((value) => !isTaken(value)),
            REFUSED_EACH,
            turn,
          ),
        ]
        for (const [index, value] of sent.entries()) {
          const fault = await faultOf(() => update(slug, { data: body(value), draft: index % 2 === 0 }))
          if (fault) findings.push(`${shown(`${slug}.${path}`, value)}: ${fault}`)
        }
        const kept = readable.safeParse(await stored(slug))
        if (!kept.success) findings.push(`stored in ${slug}.${path}: ${kept.error.message.slice(0, 300)}`)
      }
    }
    expect(findings).toEqual([])
  }, 180_000)
})

test('a new document with one nasty value is taken or refused as well', async () => {
  const findings: string[] = []
  for (const slug of slugs()) {
    const { config } = payload.collections[slug]
    const values = nastyValues(known.get(slug) ?? '')
    for (const [turn, { path, body }] of (await placesOf(config.flattenedFields)).entries()) {
      const value = values[(turn * 7) % values.length]
      const data = { ...(await validDocument(payload, config, known)), ...body(value) } as never
      const req = await createLocalReq({ user: writer }, payload)
      const fault = await faultOf(() =>
        payload.create({
          collection: slug,
          data,
          depth: 0,
          req,
          draft: turn % 2 === 0,
          ...as(slug),
          ...(config.upload ? { file: fileFor(config) } : {}),
        }),
      )
      if (fault) findings.push(`${shown(`${slug}.${path}`, value)}: ${fault}`)
    }
  }
  expect(findings).toEqual([])
}, 180_000)
