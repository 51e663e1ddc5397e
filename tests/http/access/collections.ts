import { randomUUID } from 'node:crypto'
import { namedIn } from './askers'
import { ask, isUsed, query, upload, type Answer, type Question } from './ask'
import { COLLECTIONS, CREATE, DOCUMENTS, HUB, OPEN_COLLECTION, OPEN_COLLECTIONS, PREFERENCES } from './matrix'
import { check, type Cell, type Mismatch } from './mismatch'
import type { Letter } from './principals'
import { makeSample, type Sample } from './samples'
import type { Table } from './table'
import type { World } from './world'

const succeeded = ({ status }: Answer) => status < 300

interface Operation {
  changes?: true
  question(sample: Sample): Question | Promise<Question>
  granted?(answer: Answer): boolean
}

function fileAction(name: string): Operation {
  return {
    changes: true,
    question: ({ id }) => ({ method: 'POST', path: `/api/documents/${id}/actions/${name}`, body: { note: 'A note' } }),
  }
}

/** Somebody who makes a document may not choose its id: that would tell which ids are taken. */
let chosenId = ''

function withChosenId(body: unknown): unknown {
  chosenId = randomUUID()
  if (!(body instanceof FormData)) return { ...(body as object), id: chosenId }
  body.set('_payload', JSON.stringify({ ...(JSON.parse(body.get('_payload') as string) as object), id: chosenId }))
  return body
}

const made = ({ status, json }: Answer): boolean => status === 201 && json.doc?.id !== chosenId

/** What each row asks of one document of a collection. */
const OPERATIONS: Record<string, Operation> = {
  read: { question: ({ collection, id }) => ({ path: `/api/${collection}/${id}` }) },
  list: {
    question: ({ collection, id }) => ({ path: `/api/${collection}${query({ 'where[id][equals]': id })}` }),
    granted: ({ json }) => json.docs?.length === 1,
  },
  count: {
    question: ({ collection, id }) => ({ path: `/api/${collection}/count${query({ 'where[id][equals]': id })}` }),
    granted: ({ json }) => json.totalDocs === 1,
  },
  rights: { question: ({ collection, id }) => ({ method: 'POST', path: `/api/${collection}/access/${id}` }) },
  file: { question: ({ id }) => ({ path: `/documents/${id}/any-name.txt` }) },
  update: {
    changes: true,
    question: ({ collection, id, change }) => ({ method: 'PATCH', path: `/api/${collection}/${id}`, body: change }),
  },
  promote: {
    changes: true,
    question: ({ collection, id }) => ({ method: 'PATCH', path: `/api/${collection}/${id}`, body: { role: 'lead' } }),
  },
  panel: { question: ({ collection, id }) => ({ path: `/api/${collection}/${id}/actions` }) },
  release: fileAction('release'),
  'take-down': fileAction('take-down'),
  delete: {
    changes: true,
    question: ({ collection, id }) => ({ method: 'DELETE', path: `/api/${collection}/${id}` }),
    // A group with members is not deleted, but who may delete it is told so.
    granted: (answer) => succeeded(answer) || isUsed(answer),
  },
  create: {
    changes: true,
    question: async ({ collection, create }) => ({
      method: 'POST',
      path: `/api/${collection}`,
      body: withChosenId(await create?.()),
    }),
    granted: made,
  },
}

/** Asks every cell of the tables of all collections but publications. */
export async function* checkCollections(world: World, only: (collection: string) => boolean): AsyncGenerator<Mismatch> {
  for (const [collection, table] of Object.entries(COLLECTIONS)) {
    if (only(collection)) yield* checkTable(world, table, (column) => [collection, column])
  }
  if (only('documents')) yield* checkTable(world, DOCUMENTS, (column) => ['documents', column])
  for (const collection of OPEN_COLLECTIONS) {
    if (only(collection)) yield* checkTable(world, OPEN_COLLECTION, () => [collection, ''])
  }
  yield* checkHub(world, only)
  yield* checkCreate(world, only)
  if (only('payload-preferences')) yield* checkPreferences(world)
}

async function* checkTable(
  world: World,
  table: Table,
  sampleOf: (column: string) => [collection: string, variant: string],
): AsyncGenerator<Mismatch> {
  const reads = table.get('read')
  for (const [row, columns] of table) {
    for (const [column, letters] of columns) {
      const operation = OPERATIONS[row]
      if (!operation) throw new Error(`The row ${row} of the access matrix has no operation`)
      const [collection, variant] = sampleOf(column)
      // Everybody is asked about one document at a time, so that it is made once.
      const samples = new Map<Letter, Promise<Sample>>()
      const ids: string[] = []
      // Only what belongs to the asker differs from one asker to the next.
      const key = (letter: Letter): Letter => (variant === 'own' ? letter : 'V')
      const sampleFor = (letter: Letter): Promise<Sample> => {
        const sample = samples.get(key(letter)) ?? makeSample(world, collection, variant, letter)
        samples.set(key(letter), sample)
        return sample
      }
      const cell: Cell = {
        name: `${collection} ${row} ${variant}`,
        letters,
        near: new Set([...namedIn(columns), ...namedIn(reads)]),
        question: async (letter) => {
          const sample = await sampleFor(letter)
          ids.push(sample.id)
          return operation.question(sample)
        },
        granted: (answer) => (operation.granted ? operation.granted(answer) : succeeded(answer)),
        secret: {
          ids,
          for: (letter) => reads?.get(column)?.has(letter) === false,
        },
      }
      const restore = async (letter: Letter) => {
        await (await samples.get(key(letter)))?.restore?.()
        samples.delete(key(letter))
      }
      yield* await check(world, operation.changes ? { ...cell, restore } : cell)
      for (const sample of samples.values()) await (await sample).restore?.()
    }
  }
}

async function* checkHub(world: World, only: (collection: string) => boolean): AsyncGenerator<Mismatch> {
  for (const [collection, columns] of HUB) {
    if (!only(collection)) continue
    const sample = await makeSample(world, collection, '', 'V')
    const isGlobal = collection === 'site-settings'
    for (const [column, letters] of columns) {
      const operation = OPERATIONS[column]
      if (!operation) throw new Error(`The column ${column} of the access matrix has no operation`)
      const question = (): Question | Promise<Question> => {
        if (!isGlobal) return operation.question(sample)
        const path = '/api/globals/site-settings'
        return column === 'read'
          ? { path }
          : { method: 'POST', path, body: { tagline: 'Another tagline', featured: [] } }
      }
      yield* await check(world, {
        name: `${collection} ${column}`,
        letters,
        question,
        granted: (answer) => (operation.granted ? operation.granted(answer) : succeeded(answer)),
        ...(column !== 'read' && { restore: async () => undefined }),
      })
    }
  }
}

async function* checkCreate(world: World, only: (collection: string) => boolean): AsyncGenerator<Mismatch> {
  for (const [collection, columns] of CREATE) {
    if (!only(collection)) continue
    for (const [column, letters] of columns) {
      const group = column === 'A' ? world.groups.A : world.groups.B
      const body = (): unknown => {
        if (collection === 'documents') return upload({ title: 'A new file', group })
        if (collection === 'memberships') return { user: world.newcomer, group, role: 'observer', state: 'active' }
        return { title: 'A new paper', type: 'report', language: 'en', group }
      }
      yield* await check(world, {
        name: `${collection} create in ${column}`,
        letters,
        question: () => ({ method: 'POST', path: `/api/${collection}`, body: withChosenId(body()) }),
        granted: made,
        restore: async () => {
          if (collection !== 'memberships') return
          await world.payload.db.deleteMany({ collection, where: { user: { equals: world.newcomer } } })
        },
      })
    }
  }
}

/** Everyone keeps a value of their own under one key, and gets their own. */
async function* checkPreferences(world: World): AsyncGenerator<Mismatch> {
  const path = '/api/payload-preferences/columns'
  const owner: Letter = 'O'
  await ask(world, owner, { method: 'POST', path, body: { value: { secret: 'Canary preference' } } })
  const kept = async () =>
    JSON.stringify((await ask(world, owner, { path })).json.value ?? null).includes('Canary preference')
  const own = { path, body: { value: { mine: true } } }
  const allowed = (row: string, column: string) => PREFERENCES.get(row)?.get(column) ?? new Set<Letter>()
  const others = { name: 'payload-preferences', restore: async () => undefined }
  yield* await check(world, {
    ...{ ...others, name: 'payload-preferences write own', letters: allowed('write', 'own') },
    question: (letter) =>
      letter === owner
        ? { ...own, method: 'POST', body: { value: { secret: 'Canary preference' } } }
        : { ...own, method: 'POST' },
    granted: succeeded,
  })
  yield* await check(world, {
    ...{ ...others, name: 'payload-preferences read own', letters: allowed('read', 'own') },
    question: () => ({ path }),
    granted: ({ json }) => json.value !== undefined && json.value !== null,
  })
  yield* await check(world, {
    ...{ ...others, name: 'payload-preferences read other', letters: allowed('read', 'other') },
    question: () => ({ path }),
    granted: ({ text }, letter) => letter !== owner && text.includes('Canary preference'),
  })
  yield* await check(world, {
    ...{ ...others, name: 'payload-preferences write other', letters: allowed('write', 'other') },
    question: (letter) => ({
      ...own,
      method: letter === owner ? 'GET' : 'POST',
      ...(letter === owner && { body: undefined }),
    }),
    granted: async () => !(await kept()),
  })
  yield* await check(world, {
    ...{ ...others, name: 'payload-preferences delete other', letters: allowed('delete', 'other') },
    question: (letter) => ({ path, method: letter === owner ? 'GET' : 'DELETE' }),
    granted: async () => !(await kept()),
  })
}
