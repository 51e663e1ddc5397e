import type { CollectionSlug, TypedUser } from 'payload'
import { tokensOf } from '../../../src/access/audience'
import { principalOf } from '../../../src/access/principal'
import type { Kind } from '../../../src/domain/kinds'
import { KINDS_WITH_PAGE } from '../../../src/kinds'
import type { WorkspaceAnswer } from '../../../src/workspace/answer'
import { lookUp } from '../../../src/workspace/lookUp'
import { workspaceOf } from '../../../src/workspace/workspace'
import { requestOf } from '../../helpers/people'
import { ask, query } from './ask'
import type { Mismatch } from './mismatch'
import { makeFile, makePaper, STANDINGS, type Paper } from './papers'
import { LETTERS, PRINCIPALS, type Letter } from './principals'
import { fillNetwork, seeding, type World } from './world'

/** A text that somebody may find: a document as it is live, or the draft beside it. */
interface Text {
  name: string
  kind: Kind
  collection: CollectionSlug
  id: string
  /** A word that this text has and no other one. */
  word: string
  draft?: boolean
}

const DAY = 24 * 60 * 60 * 1000

/**
 * THE HEART OF THE WORKSPACE SEARCH: for everyone of the matrix and every text, the index finds it for this person exactly
 * when Payload would let them read it, and the address of the search answers alike.
 */
export async function* checkAudiences(world: World): AsyncGenerator<Mismatch> {
  const papers: Paper[] = []
  for (const standing of STANDINGS) papers.push(await makePaper(world, standing))
  const past = new Date(Date.now() - DAY).toISOString()
  papers.push(await makePaper(world, 'published', { embargoUntil: past }))
  papers.push(await makePaper(world, 'published', { group: world.groups.closed }))
  papers.push(await makePaper(world, 'draft', { group: world.groups.closed }))
  const texts = [...papers.flatMap(textsOf), ...(await otherTexts(world))]
  yield* compare(world, texts)
}

/** The same after every step that a paper takes, from a draft to its end. */
export async function* checkSteps(world: World): AsyncGenerator<Mismatch> {
  const paper = await makePaper(world, 'draft', {}, false)
  const texts = textsOf(paper)
  const act = async (letter: Letter, action: string, body: object = {}) => {
    const latest = await world.payload.findByID({ collection: 'publications', id: paper.id, draft: true })
    const path = `/api/publications/${paper.id}/actions/${action}`
    const answer = await ask(world, letter, { method: 'POST', path, body: { revision: latest.revision, ...body } })
    if (answer.status !== 200) throw new Error(`${action} failed: ${answer.text}`)
  }
  const save = async (fields: object) => {
    const path = `/api/publications/${paper.id}?draft=true`
    const answer = await ask(world, 'C', { method: 'PATCH', path, body: fields })
    if (answer.status !== 200) throw new Error(`Saving failed: ${answer.text}`)
  }
  const steps: Record<string, () => Promise<void>> = {
    submitted: () => act('C', 'submit'),
    'with a reviewer': () => act('L', 'assign-reviewers', { reviewerIds: [world.people.X] }),
    reviewed: () => act('X', 'recommend', { recommendation: 'minor-changes', note: 'A word is missing.' }),
    'to be changed': () => act('L', 'request-changes', { note: 'As the review says.' }),
    'saved as it was': () => save({ title: paper.title }),
    resubmitted: () => act('C', 'submit'),
    'reviewed again': () => act('X', 'recommend', { recommendation: 'accept', note: 'Good.' }),
    accepted: () => act('L', 'accept'),
    published: () => act('L', 'publish'),
    'under revision': () => save({ abstract: `Abstract Zyzzyva ${paper.id.slice(0, 8)}` }),
    withdrawn: () => act('L', 'withdraw', { note: 'Wrong.' }),
  }
  for (const [name, step] of Object.entries(steps)) {
    await step()
    const all = name === 'under revision' ? [...texts, { ...draftOf(paper), word: paper.id.slice(0, 8) }] : texts
    for (const { cell, problem } of await collected(compare(world, all))) yield { cell: `${name}: ${cell}`, problem }
  }
}

async function collected(mismatches: AsyncIterable<Mismatch>): Promise<Mismatch[]> {
  const all: Mismatch[] = []
  for await (const mismatch of mismatches) all.push(mismatch)
  return all
}

function wordOf(title: string): string {
  return title.split(' ').at(-1) ?? ''
}

function draftOf({ standing, id, latestTitle }: Paper): Text {
  const name = `${standing} paper, its draft`
  return { name, kind: 'publication', collection: 'publications', id, word: wordOf(latestTitle), draft: true }
}

function textsOf(paper: Paper): Text[] {
  const { standing, id, title, latestTitle, file, latestFile } = paper
  const live = { kind: 'publication', collection: 'publications' } as const
  const document = { kind: 'document', collection: 'documents' } as const
  return [
    { name: `${standing} paper`, ...live, id, word: wordOf(title) },
    { name: `file of a ${standing} paper`, ...document, id: file.id, word: wordOf(title) },
    ...(latestTitle === title ? [] : [draftOf(paper)]),
    ...(latestFile.id === file.id
      ? []
      : [{ name: `new file of a ${standing} paper`, ...document, id: latestFile.id, word: 'Newer' }]),
  ]
}

/** By whom their group means them for, and by what was decided about them. */
const FILES = [
  ['group', 'none'],
  ['attached', 'none'],
  ['public', 'none'],
  ['public', 'released'],
  ['public', 'taken-down'],
] as const

async function otherTexts(world: World): Promise<Text[]> {
  const { payload, groups } = world
  await fillNetwork(world)
  const files = await Promise.all(
    FILES.map(async ([visibility, release]): Promise<Text> => {
      const title = `Quillwort ${visibility} ${release}`
      const { id } = await seeding(world, (req) => makeFile(req, { group: groups.A, title, visibility, release }))
      return {
        name: `${visibility} file, ${release}`,
        kind: 'document',
        collection: 'documents',
        id,
        word: 'Quillwort',
      }
    }),
  )
  const others = KINDS_WITH_PAGE.filter(({ kind }) => !['publication', 'group'].includes(kind))
  const open = others.map(async ({ kind, collection }): Promise<Text> => {
    const [document] = (await payload.find({ collection, sort: 'slug', limit: 1 })).docs
    return { name: kind, kind, collection, id: String(document?.id), word: document?.slug.split('-')[0] ?? '' }
  })
  return [
    ...files,
    { name: 'group A', kind: 'group', collection: 'working-groups', id: groups.A, word: 'Group' },
    { name: 'group B', kind: 'group', collection: 'working-groups', id: groups.B, word: 'Group' },
    { name: 'closed group', kind: 'group', collection: 'working-groups', id: groups.closed, word: 'Closedcanary' },
    ...(await Promise.all(open)),
  ]
}

async function* compare(world: World, texts: Text[]): AsyncGenerator<Mismatch> {
  for (const letter of LETTERS) {
    const user = await userOf(world, letter)
    const words = [...new Set(texts.map(({ word }) => word))]
    const answers = new Map(
      await Promise.all(words.map(async (word) => [word, await answerTo(world, letter, word)] as const)),
    )
    for (const text of texts) yield* await compareOne(world, user, text, isIn(answers.get(text.word), text), letter)
  }
}

async function compareOne(
  world: World,
  user: TypedUser | null,
  text: Text,
  answered: boolean,
  letter: Letter,
): Promise<Mismatch[]> {
  const [indexed, readable] = await Promise.all([isIndexedFor(world, user, text), isReadable(world, user, text)])
  const cell = `${text.name}: ${letter} (${PRINCIPALS[letter].name})`
  const mayOpen = user !== null
  return [
    ...(indexed === readable ? [] : [{ cell, problem: indexed ? 'finds what they may not read' : 'does not find it' }]),
    ...(answered === (readable && mayOpen)
      ? []
      : [{ cell, problem: answered ? 'is answered with it' : 'is not answered with it' }]),
  ]
}

async function userOf({ payload, people }: World, letter: Letter): Promise<TypedUser | null> {
  if (letter === 'V') return null
  return { ...(await payload.findByID({ collection: 'users', id: people[letter] })), collection: 'users' }
}

/** What the index alone says, before anything is read once more. */
async function isIndexedFor(
  world: World,
  user: TypedUser | null,
  { kind, id, word, draft = false }: Text,
): Promise<boolean> {
  const workspace = workspaceOf(world.payload)
  if (!workspace) throw new Error('The hub has no workspace')
  const principal = await principalOf(await requestOf(world.payload, user))
  const { candidates } = await lookUp(workspace.index, word, tokensOf(principal), kind)
  return candidates.some(({ record }) => record.id === id && record.isDraftBesideLive === draft)
}

/** What the access rules say, and with which words. */
async function isReadable(
  world: World,
  user: TypedUser | null,
  { collection, id, word, draft = false }: Text,
): Promise<boolean> {
  const { docs } = await world.payload.find({
    ...{ collection, draft, where: { id: { equals: id } }, overrideAccess: false, user },
  })
  const [document] = docs
  return document !== undefined && (!draft || JSON.stringify(document).includes(word))
}

async function answerTo(world: World, letter: Letter, word: string): Promise<WorkspaceAnswer | null> {
  const { status, text } = await ask(world, letter, { path: `/api/workspace/search${query({ q: word, limit: 50 })}` })
  return status === 200 ? (JSON.parse(text) as WorkspaceAnswer) : null
}

function isIn(answer: WorkspaceAnswer | null | undefined, { kind, id }: Text): boolean {
  const found = answer?.kinds.find((hits) => hits.kind === kind)
  return found !== undefined && found.hits.some((hit) => hit.id === id)
}
