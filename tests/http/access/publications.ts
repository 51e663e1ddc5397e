import { namedIn } from './askers'
import { copierOf } from './copies'
import { isUsed, query, type Answer, type Json, type Question } from './ask'
import type { Publication } from '../../../src/payload-types'
import { PUBLICATIONS, PUBLISHED_BY_EDITORS, RAPID_RESPONSES } from './matrix'
import { check, type Cell, type Mismatch } from './mismatch'
import { makeFile, makePaper, STANDINGS, type Paper, type Standing } from './papers'
import { LETTERS, type Letter } from './principals'
import type { Table } from './table'
import { seeding, type World } from './world'

const API = '/api/publications'

interface Asked {
  world: World
  paper: Paper
  /** Id of a published paper. */
  successor: string
  /** Id of a paper of group B that is published, but under embargo. */
  hiddenSuccessor: string
  /** Id of a file of group B. */
  strangeFile: string
  /** To questions that change nothing; some rows look at the same one. */
  answers: Map<string, Promise<Answer>>
}

interface Operation {
  changes?: true
  question(asked: Asked): Question
  granted?(answer: Answer, asked: Asked): boolean | Promise<boolean>
}

const succeeded = ({ status }: Answer) => status < 300

const byId = (paper: Paper) => ({ 'where[id][equals]': paper.id })

/** The row of the paper as visitors would get it, past every rule. */
async function stored({ world, paper }: Asked): Promise<Json> {
  const row = await world.payload.db.findOne<Json & { id: string }>({
    collection: 'publications',
    where: { id: { equals: paper.id } },
  })
  return { ...row }
}

const action = (name: string, more: (asked: Asked) => object = () => ({})): Operation => ({
  changes: true,
  question: (asked) => ({
    method: 'POST',
    path: `${API}/${asked.paper.id}/actions/${name}`,
    body: { revision: asked.paper.revision, note: 'A note', ...more(asked) },
  }),
})

/** What each row of the table asks. Without `granted`, an answer below 300 is a yes. */
export const OPERATIONS: Record<string, Operation> = {
  read: {
    question: ({ paper }) => ({ path: `${API}/${paper.id}` }),
    granted: (answer, { paper }) => succeeded(answer) && answer.json.title === paper.title,
  },
  head: { question: ({ paper }) => ({ method: 'HEAD', path: `${API}/${paper.id}` }) },
  list: {
    question: ({ paper }) => ({ path: API + query(byId(paper)) }),
    granted: ({ json }) => json.docs?.length === 1,
  },
  count: {
    question: ({ paper }) => ({ path: `${API}/count${query(byId(paper))}` }),
    granted: ({ json }) => json.totalDocs === 1,
  },
  'read-latest': {
    question: ({ paper }) => ({ path: `${API}/${paper.id}?draft=true` }),
    granted: (answer, { paper }) => succeeded(answer) && answer.json.title === paper.latestTitle,
  },
  'list-latest': {
    question: ({ paper }) => ({ path: API + query({ ...byId(paper), draft: 'true' }) }),
    granted: ({ json }, { paper }) => json.docs?.[0]?.title === paper.latestTitle,
  },
  versions: {
    question: ({ paper }) => ({ path: `${API}/versions${query({ 'where[parent][equals]': paper.id, limit: 100 })}` }),
    granted: ({ json }, { paper }) => json.docs?.some(({ id }) => id === paper.latestVersion) === true,
  },
  version: { question: ({ paper }) => ({ path: `${API}/versions/${paper.latestVersion}` }) },
  'old-versions': {
    question: ({ paper }) => ({ path: `${API}/versions${query({ 'where[id][equals]': paper.firstVersion })}` }),
    granted: ({ json }) => json.docs?.length === 1,
  },
  'old-version': { question: ({ paper }) => ({ path: `${API}/versions/${paper.firstVersion}` }) },
  reviews: {
    question: ({ paper }) => ({ path: `${API}/${paper.id}/actions` }),
    granted: ({ json }) =>
      (json as { reviews?: { reviewer: unknown; sent: unknown }[] }).reviews?.some(({ sent }) => sent) === true,
  },
  'notes-to-lead': {
    question: ({ paper }) => ({ path: `${API}/${paper.id}/actions` }),
    granted: ({ json }) =>
      JSON.stringify((json as { reviews?: unknown }).reviews ?? '').includes('Canary for the lead'),
  },
  rights: { question: ({ paper }) => ({ method: 'POST', path: `${API}/access/${paper.id}` }) },
  history: { question: ({ paper }) => ({ path: `${API}/${paper.id}/history` }) },
  'history-names': {
    question: ({ paper }) => ({ path: `${API}/${paper.id}/history` }),
    granted: ({ text }) => text.includes('"who":"'),
  },
  panel: { question: ({ paper }) => ({ path: `${API}/${paper.id}/actions` }) },
  file: { question: ({ paper }) => ({ path: `/documents/${paper.file.id}/any-name.txt` }) },
  'stored-file': { question: ({ paper }) => ({ path: `/api/documents/file/${paper.file.stored}` }) },
  'file-record': { question: ({ paper }) => ({ path: `/api/documents/${paper.file.id}` }) },
  'file-latest': { question: ({ paper }) => ({ path: `/documents/${paper.latestFile.id}/any-name.txt` }) },
  'file-panel': { question: ({ paper }) => ({ path: `/api/documents/${paper.file.id}/actions` }) },
  'file-history': { question: ({ paper }) => ({ path: `/api/documents/${paper.file.id}/history` }) },

  update: {
    changes: true,
    question: ({ paper }) => ({ method: 'PATCH', path: `${API}/${paper.id}`, body: { title: 'Another title' } }),
    // What was saved is open for writing, whatever stood there before.
    granted: (answer) => succeeded(answer) && ['draft', 'changes-requested'].includes(String(answer.json.doc?.state)),
  },
  'change-live': {
    changes: true,
    question: ({ paper }) => ({
      method: 'PATCH',
      path: `${API}/${paper.id}?draft=false`,
      body: { title: 'Another title' },
    }),
    granted: async (_answer, asked) => {
      const { _status, title } = await stored(asked)
      return _status === 'published' && JSON.stringify(title).includes('Another title')
    },
  },
  'publish-by-flag': {
    changes: true,
    question: ({ paper }) => ({ method: 'PATCH', path: `${API}/${paper.id}`, body: { _status: 'published' } }),
  },
  'publish-by-query': {
    changes: true,
    question: ({ paper }) => ({
      method: 'PATCH',
      path: `${API}/${paper.id}?publishAllLocales=true`,
      body: { title: 'Another title' },
    }),
    granted: async (answer, asked) => succeeded(answer) && (await stored(asked))._status === 'published',
  },
  'update-many': {
    changes: true,
    question: ({ paper }) => ({ method: 'PATCH', path: API + query(byId(paper)), body: { title: 'Another title' } }),
    granted: (answer) => succeeded(answer) && answer.json.docs?.length !== 0,
  },
  'restore-version': {
    changes: true,
    question: ({ paper }) => ({ method: 'POST', path: `${API}/versions/${paper.firstVersion}` }),
  },
  duplicate: {
    changes: true,
    question: ({ paper }) => ({ method: 'POST', path: `${API}/${paper.id}/duplicate`, body: {} }),
  },
  delete: { changes: true, question: ({ paper }) => ({ method: 'DELETE', path: `${API}/${paper.id}` }) },
  'delete-many': {
    changes: true,
    question: ({ paper }) => ({ method: 'DELETE', path: API + query(byId(paper)) }),
    granted: (answer) => succeeded(answer) && answer.json.docs?.length !== 0,
  },
  tag: {
    changes: true,
    question: ({ paper }) => ({
      method: 'POST',
      path: `${API}/${paper.id}/tags`,
      body: { revision: paper.revision, themes: [], keywords: ['a word'], countries: ['KEN'] },
    }),
  },
  'attach-file-of-B': {
    changes: true,
    question: ({ paper, strangeFile }) => ({
      method: 'PATCH',
      path: `${API}/${paper.id}`,
      body: { files: [{ document: strangeFile }] },
    }),
  },
  'change-file': {
    changes: true,
    question: ({ paper }) => ({
      method: 'PATCH',
      path: `/api/documents/${paper.file.id}`,
      body: { title: 'Another name' },
    }),
  },
  'delete-file': {
    changes: true,
    question: ({ paper }) => ({ method: 'DELETE', path: `/api/documents/${paper.file.id}` }),
    // A file that a paper shows is not deleted, but who may delete it is told so.
    granted: (answer) => succeeded(answer) || isUsed(answer),
  },
  'take-down-file': {
    changes: true,
    question: ({ paper }) => ({
      method: 'POST',
      path: `/api/documents/${paper.file.id}/actions/take-down`,
      body: { note: 'A note' },
    }),
  },

  submit: action('submit'),
  'assign-reviewers': action('assign-reviewers', ({ world }) => ({ reviewerIds: [world.bystander] })),
  recommend: action('recommend', () => ({ recommendation: 'accept' })),
  'take-back': action('take-back'),
  'accept-review': action('accept-review'),
  'decline-review': action('decline-review', () => ({ declineReason: 'no-time' })),
  'extend-reviews': action('extend-reviews', () => ({ dueAt: '2098-01-01T00:00:00Z' })),
  'set-review-aside': action('set-review-aside', ({ world }) => ({ reviewerIds: [world.people.X] })),
  'request-changes': action('request-changes'),
  accept: action('accept'),
  'accept-with-corrections': action('accept-with-corrections'),
  decline: action('decline'),
  reopen: action('reopen'),
  publish: action('publish'),
  supersede: action('supersede', ({ successor }) => ({ supersededBy: successor })),
  'supersede-hidden': action('supersede', ({ hiddenSuccessor }) => ({ supersededBy: hiddenSuccessor })),
  withdraw: action('withdraw'),
  remove: action('remove'),
}

/** Asks every cell of the table of publications. */
export async function* checkPublications(world: World): AsyncGenerator<Mismatch> {
  const successor = (await makePaper(world, 'published')).id
  const hiddenSuccessor = (await makePaper(world, 'embargo', { group: world.groups.B }, false)).id
  const { id: strangeFile } = await seeding(world, (req) =>
    makeFile(req, { group: world.groups.B, title: 'A file of B', visibility: 'group' }),
  )
  for (const standing of STANDINGS) {
    const answers = new Map<string, Promise<Answer>>()
    const paper = await makePaper(world, standing)
    const another = await copierOf(world, paper)
    const holder = { successor, hiddenSuccessor, strangeFile, answers, paper, another }
    for (const row of PUBLICATIONS.keys()) yield* await check(world, cellOf(world, row, standing, holder))
  }
  yield* checkPublishing(world, RAPID_RESPONSES, { type: 'rapid-response' })
  yield* checkPublishing(world, PUBLISHED_BY_EDITORS, { group: world.groups.editors })
}

/** Who publishes papers of a certain kind, or of a certain group. */
async function* checkPublishing(world: World, table: Table, kind: Partial<Publication>): AsyncGenerator<Mismatch> {
  for (const [standing, letters] of table.get('publish') ?? []) {
    const known = STANDINGS.find((name) => name === standing)
    if (!known) throw new Error(`No paper of the access matrix stands ${standing}`)
    const make = () => makePaper(world, known, kind)
    let paper = await make()
    yield* await check(world, {
      ...{ name: `publications publish ${standing} ${JSON.stringify(kind)}`, letters },
      question: () => ({
        method: 'POST',
        path: `${API}/${paper.id}/actions/publish`,
        body: { revision: paper.revision, note: 'A note' },
      }),
      granted: succeeded,
      restore: async () => {
        await remove(world, paper)
        paper = await make()
      },
    })
  }
}

/** What the cells of one standing are about, with what makes another paper that stands so. */
type Holder = Omit<Asked, 'world'> & { another: () => Promise<Paper> }

function cellOf(world: World, row: string, standing: Standing, holder: Holder): Cell {
  const operation = OPERATIONS[row]
  const letters = PUBLICATIONS.get(row)?.get(standing)
  if (!operation || !letters) throw new Error(`The row ${row} of the access matrix has no operation`)
  const knows = LETTERS.filter((letter) => ['read', 'read-latest'].some((read) => mayRead(read, standing, letter)))
  const named = namedIn(PUBLICATIONS.get(row))
  return {
    name: `publications ${row} ${standing}`,
    letters,
    near: named.size > 0 ? named : new Set(knows),
    question: () => operation.question({ world, ...holder }),
    granted: (answer) => (operation.granted ? operation.granted(answer, { world, ...holder }) : succeeded(answer)),
    secret: {
      get ids() {
        const { id, latestVersion, firstVersion, file, latestFile } = holder.paper
        return [id, latestVersion, firstVersion, file.id, file.stored, latestFile.id]
      },
      for: (letter) => !knows.includes(letter),
    },
    // Several rows read the same answer.
    ...(!operation.changes && { answers: holder.answers, turn: STANDINGS.indexOf(standing) }),
    ...(operation.changes && {
      restore: async () => {
        await remove(world, holder.paper)
        holder.paper = await holder.another()
      },
    }),
  }
}

function mayRead(row: string, standing: Standing, letter: Letter): boolean {
  return PUBLICATIONS.get(row)?.get(standing)?.has(letter) === true
}

/** Papers that were used up would make every list longer. */
async function remove({ payload }: World, paper: Paper): Promise<void> {
  await payload.db.deleteMany({ collection: 'reviews', where: { publication: { equals: paper.id } } })
  await payload.db.deleteVersions({ collection: 'publications', where: { parent: { equals: paper.id } } })
  await payload.db.deleteMany({ collection: 'publications', where: { id: { equals: paper.id } } })
}
