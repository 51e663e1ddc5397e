import { randomBytes, randomUUID } from 'node:crypto'
import { databaseKind } from '../../helpers/database'
import { ask, type Answer, type Question } from './ask'
import { askersOf } from './askers'
import { LETTERS, PRINCIPALS, type Letter } from './principals'
import type { World } from './world'

/** A cell of the matrix that the hub does not keep to. */
export interface Mismatch {
  cell: string
  problem: string
}

/** Who try whether they can tell a hidden document from none: one of each kind of stranger, for time's sake. */
const PROBERS: readonly Letter[] = ['V', 'X', 'K', 'E']

/** A question of one cell, and how its answer is read. */
export interface Cell {
  /** Row and column. */
  name: string
  letters: ReadonlySet<Letter>
  /** Who is asked in every case, and of the others some by turns; everyone, when it is left out. */
  near?: ReadonlySet<Letter>
  /** Whose turn it is to ask, where cells about the same documents shall be asked by the same people; see askers.ts. */
  turn?: number
  /** What is asked, by whom. */
  question(letter: Letter): Question | Promise<Question>
  /** Whether the asker got what they asked for. */
  granted(answer: Answer, letter: Letter): boolean | Promise<boolean>
  /** Ids in the question that those who are refused may not know to exist; for whom that holds. */
  secret?: { ids: string[]; for(letter: Letter): boolean }
  /** Answers to what other cells have asked of the same documents, by person and question, where nothing changes. */
  answers?: Map<string, Promise<Answer>>
  /** Puts back what a change took; run after every answer that is not an error. */
  restore?: (letter: Letter) => Promise<void>
}

let turns = 0

/**
 * Asks one cell for everyone, or for those who are near and whose turn it is.
 *
 * @returns what was granted against the matrix or refused against it, and every refusal that tells a hidden document from
 *   one that does not exist
 */
export async function check(world: World, cell: Cell): Promise<Mismatch[]> {
  const askers = cell.near ? askersOf(cell.letters, cell.near, cell.turn ?? turns++) : LETTERS
  if (!cell.restore) return (await Promise.all(askers.map((letter) => checkFor(world, cell, letter)))).flat()
  const found: Mismatch[] = []
  for (const letter of askers) found.push(...(await checkFor(world, cell, letter)))
  return found
}

async function checkFor(world: World, cell: Cell, letter: Letter): Promise<Mismatch[]> {
  const question = await cell.question(letter)
  const answer = await answerTo(world, cell, letter, question)
  const granted = await cell.granted(answer, letter)
  if (cell.restore && answer.status < 300) await cell.restore(letter)
  const who = `${cell.name}: ${letter} (${PRINCIPALS[letter].name})`
  const said = `${question.method ?? 'GET'} ${question.path} → ${answer.status} ${answer.text.slice(0, 300)}`
  if (answer.status >= 500) return [{ cell: who, problem: `failed: ${said}` }]
  if (granted !== cell.letters.has(letter))
    return [{ cell: who, problem: `${granted ? 'was let through' : 'was refused'}: ${said}` }]
  if (granted || !PROBERS.includes(letter) || !cell.secret?.for(letter)) return []
  return checkUnknown(world, letter, { who, question, answer, ids: cell.secret.ids })
}

function answerTo(world: World, { answers }: Cell, letter: Letter, question: Question): Promise<Answer> {
  const key = `${letter} ${question.method ?? 'GET'} ${question.path}`
  const answer = answers?.get(key) ?? ask(world, letter, question)
  answers?.set(key, answer)
  return answer
}

/** The same question about ids that nothing has must get the same answer. */
async function checkUnknown(
  world: World,
  letter: Letter,
  { who, question, answer, ids }: { who: string; question: Question; answer: Answer; ids: string[] },
): Promise<Mismatch[]> {
  const [known, unknown] = [normalised(answer, ids), await answerToUnknown(world, letter, question, ids)]
  if (known === unknown) return []
  return [{ cell: who, problem: `can tell that it exists:\n  ${known.slice(0, 400)}\n  ${unknown.slice(0, 400)}` }]
}

/** What a question about ids that nothing has is answered with. What documents there are changes nothing of it. */
function answerToUnknown(world: World, letter: Letter, question: Question, ids: string[]): Promise<string> {
  const places = ids.map((_, index) => `ID ${index}`)
  const key = JSON.stringify([letter, { ...question, path: replaceAll(question.path, ids, places) }])
  const known = question.body instanceof FormData ? undefined : world.answersToUnknown.get(key)
  const answer = known ?? askUnknown(world, letter, question, ids)
  world.answersToUnknown.set(key, answer)
  return answer
}

async function askUnknown(world: World, letter: Letter, question: Question, ids: string[]): Promise<string> {
  const unknown = ids.map(unknownLike)
  const answer = await ask(world, letter, { ...question, path: replaceAll(question.path, ids, unknown) })
  return normalised(answer, unknown)
}

function unknownLike(id: string): string {
  if (/^[0-9a-f]{24}$/.test(id) && databaseKind === 'mongodb') return randomBytes(12).toString('hex')
  return /^[0-9a-f-]{36}\./.test(id) ? `${randomUUID()}${id.slice(36)}` : randomUUID()
}

function replaceAll(text: string, from: string[], to: string[]): string {
  return from.reduce((result, id, index) => result.replaceAll(id, to[index] ?? ''), text)
}

function normalised({ status, text }: Answer, ids: string[]): string {
  const body = replaceAll(
    text,
    ids,
    ids.map(() => 'ID'),
  )
  return `${status} ${body.replace(/"requestId":"[^"]*"/, '').replace(/Request [\w-]+/g, '')}`
}
