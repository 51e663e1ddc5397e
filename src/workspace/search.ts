import type { PayloadRequest } from 'payload'
import { tokensOf } from '../access/audience'
import type { Account } from '../domain/roles'
import type { Kind } from '../domain/kinds'
import { i18nIn } from '../words/i18n'
import type { WorkspaceAnswer, WorkspaceHit, WorkspaceHits } from './answer'
import { confirm } from './confirm'
import { countOf, lookUp, rankOf, type Candidate } from './lookUp'
import { namesBeside, type NamesBeside } from './names'
import { kindsFor, placeOf } from './places'
import type { Workspace } from './workspace'

/** A word of fewer letters begins too many others. */
const MIN_PREFIX_LENGTH = 3

/** Its words are not to be parted. */
const PHRASE = /["“”«»]/

/** In a longer text no single word is to blame. */
const MAX_WORDS_LEFT_OUT = 6

/**
 * Searches what a person may know of, as the database says at this moment: whoever has left a group finds nothing of it.
 *
 * @param workspace to search
 * @param req of the person
 * @param account the same person's roles
 * @param text in the language of queries
 * @param limit most hits of a kind
 */
export async function searchWorkspace(
  workspace: Workspace,
  req: PayloadRequest,
  account: Account,
  text: string,
  limit: number,
): Promise<WorkspaceAnswer> {
  const asked = text.trim()
  const found = await searchFor(workspace, req, account, asked, limit)
  if (asked === '' || found.total > 0) return { ...found, asBeginning: false, without: [] }
  if (mayBeBeginning(asked)) {
    const begun = await searchFor(workspace, req, account, `${asked}*`, limit)
    if (begun.total > 0) return { ...begun, asBeginning: true, without: [] }
  }
  return { ...found, asBeginning: false, without: await withoutEachWord(workspace, account, asked) }
}

type Found = Pick<WorkspaceAnswer, 'total' | 'isLowerBound' | 'kinds'>

async function searchFor(
  workspace: Workspace,
  req: PayloadRequest,
  account: Account,
  text: string,
  limit: number,
): Promise<Found> {
  if (text === '') return { total: 0, isLowerBound: false, kinds: [] }
  const audience = tokensOf(account)
  const ofKinds = await Promise.all(kindsFor(account).map((kind) => ofKind(workspace, req, { text, audience, kind })))
  const some = ofKinds.filter(({ best }) => best.length > 0)
  some.sort((one, other) => bestRank(one.best) - bestRank(other.best))
  const shown = some.flatMap(({ best }) => best.slice(0, limit))
  const { kinds } = i18nIn(req.i18n.language).words
  const names = await namesBeside(
    req,
    shown.map(({ record }) => record),
  )
  return {
    total: some.reduce((sum, { total }) => sum + total, 0),
    isLowerBound: ofKinds.some(({ isLowerBound }) => isLowerBound),
    kinds: some.map(({ kind, total, best }): WorkspaceHits => {
      const hits = best.slice(0, limit).map((candidate) => hitOf(req, account, candidate, names))
      return { kind, heading: kinds[kind].heading, total, hits }
    }),
  }
}

interface OfKind {
  kind: Kind
  total: number
  isLowerBound: boolean
  best: Candidate[]
}

type Question = { text: string; audience: string[]; kind: Kind }

/** What the database has otherwise than the index is indexed anew and looked up again, once. */
async function ofKind(workspace: Workspace, req: PayloadRequest, question: Question, again = true): Promise<OfKind> {
  const { text, audience, kind } = question
  const { total, isLowerBound, candidates } = await lookUp(workspace.index, text, audience, kind)
  const { readable, outdated } = await confirm(req, candidates)
  if (again && outdated.length > 0) {
    await workspace.refresh(outdated)
    return ofKind(workspace, req, question, false)
  }
  const best = oncePerDocument(readable)
  return { kind, total: total - (candidates.length - best.length), isLowerBound, best }
}

/** Of a live text and a draft beside it, which open at one place, the draft stays: it is what the place shows. */
function oncePerDocument(candidates: Candidate[]): Candidate[] {
  const places = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { id, isDraftBesideLive } = candidate.record
    if (isDraftBesideLive || !places.has(id)) places.set(id, candidate)
  }
  return [...places.values()]
}

function bestRank([first]: Candidate[]): number {
  return first ? rankOf(first) : Infinity
}

function hitOf(req: PayloadRequest, account: Account, candidate: Candidate, names: NamesBeside): WorkspaceHit {
  const { record, title, snippet, file } = candidate
  const { id, kind, group, publication, state, isDraftBesideLive } = record
  return {
    ...{ id, kind, title, snippet },
    where: {
      group: (group && names.groups.get(group)) ?? null,
      publication: (publication && names.publications.get(publication)) ?? null,
      ...{ state, isDraftBesideLive },
    },
    href: placeOf(req, account, record),
    file: file && { page: file.page, href: file.href, snippet: file.snippet },
  }
}

function mayBeBeginning(text: string): boolean {
  const last = /[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? ''
  return [...last].length >= MIN_PREFIX_LENGTH
}

async function withoutEachWord(
  { index }: Workspace,
  account: Account,
  text: string,
): Promise<WorkspaceAnswer['without']> {
  const words = [...new Set(text.split(/\s+/))]
  if (PHRASE.test(text) || words.length < 2 || words.length > MAX_WORDS_LEFT_OUT) return []
  const audience = tokensOf(account)
  const counted = await Promise.all(
    words.map(async (word) => {
      const rest = words.filter((other) => other !== word).join(' ')
      return { word, total: await countOf(index, rest, audience, kindsFor(account)) }
    }),
  )
  return counted.filter(({ total }) => total > 0)
}
