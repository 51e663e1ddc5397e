// `npm run test:mutants`: flips every rule that says who may do what to "allow", one at a time, and counts how many of these
// mutants the access matrix and the canaries catch. An argument, a regular expression, runs those whose names match.
import { createInterface } from 'node:readline'
import * as esbuild from 'esbuild'
import { build } from './build.mjs'
import { bundleOptions } from './support/bundle.mjs'
import { endChildrenOnSignal, startChild } from './support/children.mjs'
import { switchableDecisions } from './support/mutations.mjs'
import { say } from './support/steps.mjs'

/** Processes that run at once. */
const PARTS = 2

/**
 * Mutants that change nothing anyone could see, since something behind the rule refuses too; and what that is.
 * @type {Record<string, string>}
 */
const EQUIVALENT = {
  'publications.create': 'the field group takes only groups in which the person may write',
  'memberships.create': 'the field group takes only groups that the person leads',
  'publications.state.create': 'the hook nextState begins every paper as a draft',
  'publications.state.update': 'the hook nextState sets the state of every save',
  'publications.group.update': 'the hook nextState keeps the group',
  'documents.create': 'the field group takes only groups in which the person may write',
  'documents.originalName.create': 'the hook keepOriginalName writes the name of the file that came',
  'documents.textNotice.create': 'it is said of the state of the text, and not stored',
  'documents.textNotice.update': 'it is said of the state of the text, and not stored',
  'documents.textState.create': 'the hook forgetText begins the text of every file that came',
  'documents.pageCount.create': 'the hook forgetText begins the text of every file that came',
  'documents without beforeOperation keepPublic': 'access refuses as well; it says why',
  'documents without afterRead hideRelations': 'who may read a file may read its paper',
  'experts without beforeChange keepHiddenRelations': 'editors, who alone save them, see every group',
  'site-settings without beforeChange keepHiddenRelations':
    'editors, who alone save them, see all that may be featured',
  'audit-log without beforeOperation checkDocument': 'nobody makes entries',
  'memberships without beforeChange refuseSecond': 'a unique index refuses a second membership',
  'src/serving/files.ts overrideAccess 1': 'pictures are public',
  'users.admin': 'Payload asks it of people who are signed in, and all of them may open the admin',
  'users.role.create': 'only admins make accounts, and they may give roles',
  'images.originalName.create': 'the hook keepOriginalName writes the name of the file that came',
  'payload-preferences.read': 'Payload looks a preference up by key and by who asks',
  'collections/setAside/endpoints.ts overrideAccess 1': 'only admins are answered, who read everything',
  'payload-preferences.create': 'Payload writes a preference under the name of who asks',
  'payload-preferences.update': 'Payload writes a preference under the name of who asks',
  'payload-preferences.delete': 'Payload looks a preference up by key and by who asks',
}

/**
 * Mutants that files of tests beside the matrix notice; each was tried.
 * @type {Record<string, string>}
 */
const NOTICED_BY = {
  'src/access/invitations.ts readInvitations': 'tests/int/workflow/assignments.test.ts',
  'src/domain/authorship.ts isAuthor': 'tests/int/workflow/reviews.test.ts',
  'publications without beforeChange checkFiles': 'tests/int/workflow/files.test.ts',
  'publications without beforeChange keepHiddenRelations': 'tests/http/access/privateRelations.test.ts',
  'site-settings without beforeOperation checkGlobal': 'tests/int/schema/writes.test.ts',
  'collections/publications/hooks/nextRevision.ts overrideAccess 1': 'tests/http/access/privateRelations.test.ts',
  'collections/references/refuseWhileUsed.ts overrideAccess 1': 'tests/int/references/refuseWhileUsed.test.ts',
  'src/review/publication.ts overrideAccess 1': 'tests/int/workflow/actions.test.ts',
  'src/workspace/confirm.ts overrideAccess 1': 'tests/http/workspace/search.test.ts',
  'src/workspace/names.ts overrideAccess 1': 'tests/http/workspace/search.test.ts',
}

/**
 * The same for many at once.
 * @type {[RegExp, string][]}
 */
const SHIELDED = [
  [
    /^users\.(resetPasswordToken|resetPasswordExpiration|salt|hash|sessions)\.(create|update)$/,
    'the schema of what is written to accounts has no such field',
  ],
  [
    /^(users|themes|pages|images|working-groups|audit-log|payload-\w+) without beforeOperation guardFilters$/,
    'it points to nothing private',
  ],
  [
    /^memberships without beforeOperation guardFilters$/,
    'one’s own group and account, and those one leads, are no secret',
  ],
  [/^(documents|images) without beforeChange hook \d$/, 'it stores the file'],
]

/** @param {string} name */
function shieldOf(name) {
  if (NOTICED_BY[name]) return `${NOTICED_BY[name]} notices`
  return EQUIVALENT[name] ?? SHIELDED.find(([pattern]) => pattern.test(name))?.[1]
}

const WANTED = process.argv[2] ?? ''

await build()
/** @type {string[]} */
const decisions = []
await esbuild.build({
  ...bundleOptions([]),
  entryPoints: { mutants: 'tests/http/access/mutants.ts' },
  outdir: 'dist/tests',
  loader: { '.css': 'empty', '.scss': 'empty' },
  plugins: [switchableDecisions((name) => decisions.push(name))],
})

/**
 * One mutant, or how many there are.
 * @typedef {{ name: string, by?: string, problem?: string, seconds: number, total?: number }} Line
 */

/**
 * Runs one part of the mutants and hands on each line of its report.
 * @param {number} part
 * @param {(line: Line) => void} onLine
 */
function run(part, onLine) {
  const args = ['-C', 'production', 'dist/tests/mutants.js', part, PARTS, JSON.stringify(decisions.toSorted()), WANTED]
  const child = startChild(process.execPath, args.map(String), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
  })
  if (!child.stdout) throw new Error('The mutants have no output')
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) onLine(JSON.parse(line))
  })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}

endChildrenOnSignal()
let expected = 0
/** @type {Line[]} */
const results = []
const codes = await Promise.all(
  Array.from({ length: PARTS }, (_, part) =>
    run(part, (line) => {
      if (line.total !== undefined) expected += line.total
      else {
        results.push(line)
        say(
          `${line.by ? 'caught  ' : 'SURVIVED'} ${line.name}${line.by ? ` – ${line.by}: ${line.problem}` : ''} (${line.seconds.toFixed(1)} s)`,
        )
      }
    }),
  ),
)

const survivors = results.filter(({ by }) => !by).map(({ name }) => name)
const unexplained = survivors.filter((name) => !shieldOf(name))
say(`\ncaught ${results.length - survivors.length} of ${expected}`)
for (const name of survivors) say(`survived: ${name}: ${shieldOf(name) ?? 'NOTHING NOTICED'}`)
process.exitCode =
  codes.every((code) => code === 0) && unexplained.length === 0 && expected > 0 && results.length === expected ? 0 : 1
