import { readFileSync } from 'node:fs'
import { fileWorkflow } from '../../../src/domain/fileWorkflow'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { sourceFiles } from '../../helpers/imports'

const STATES = [...publicationWorkflow.states, ...fileWorkflow.states]

/** Payload's own mark of what is live. */
const STATUS = /_status[^']*'\w+'/g

/** Words that also mean something else; they name a state beside one of these. */
const AMBIGUOUS: string[] = ['draft', 'published', 'none', 'released']
const OF_A_STATE = /\b(state|stage|release)\b/i

/** Where these words stand: the tables, what earlier releases have stored, and the names of events, which are none of states. */
const MAY_NAME = /^src\/(domain\/\w+Workflow\.ts|domain\/events\.ts|migrations\/|payload-types\.ts)/

/** @returns lines that name a state; a key is none, since the compiler sees to it that a record of states has them all */
function linesNaming(file: string): string[] {
  const names = (line: string, state: string) =>
    new RegExp(`'${state}'(?!:)`).test(line) && (!AMBIGUOUS.includes(state) || OF_A_STATE.test(line))
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => STATES.some((state) => names(line.replace(STATUS, ''), state)))
    .map((line) => `${file}: ${line.trim()}`)
}

test('a state is named in the table of its workflow alone: other code asks what it means', () => {
  const files = ['src', 'collections'].flatMap(sourceFiles).filter((file) => !MAY_NAME.test(file))
  expect(files.flatMap(linesNaming)).toEqual([])
})
