import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './root.mjs'

/** By all that they were ever asked, as if nobody were taken off, and in every state of the paper. */
const EVER_ASSIGNED = `req.payload
  .find({ collection: 'reviews', where: { reviewer: { equals: userId } }, depth: 0, pagination: false, req })
  .then(({ docs }) => docs.map(({ publication }) => String(publication)))`

/**
 * Functions that decide who may do what and stand outside the rules of collections, with the answer of one that lets
 * everything through. A function that is not found fails the build.
 * @type {Record<string, Record<string, string>>}
 */
const DECISIONS = {
  'src/domain/workflow.ts': { mayPerform: 'true' },
  'src/domain/roles.ts': { includesRole: 'role !== undefined' },
  'src/domain/isPublic.ts': { publicPaper: '{ all: [] }', publicFile: '{ all: [] }' },
  'src/review/tag.ts': { mayTag: 'true' },
  'src/review/file.ts': { isOfFile: 'true' },
  'src/domain/authorship.ts': { isAuthor: 'false' },
  'src/review/reviews.ts': { heldReviews: 'reviews', isAssigned: 'true' },
  'src/review/shownReviews.ts': { reviewSight: '{ sent: true, reviewers: true, notesToLead: true }' },
  'src/access/invitations.ts': { readInvitations: EVER_ASSIGNED },
  'collections/journal/history.ts': { tellsWho: 'true' },
  'src/review/reviewable.ts': { isConcerned: 'true' },
  'src/http/restGuard/routes.ts': { routeExists: 'true' },
  'collections/publications/endpoints/listHistory.ts': { mayReadHistory: 'true' },
  'collections/publications/hooks/keepLiveText.ts': { refusePublishing: 'undefined' },
  'collections/access/guardFilters.ts': { refuseHop: 'undefined', isHidden: 'false', onlyVisible: 'condition' },
}

const OWN_RIGHTS = 'overrideAccess: false'

/** Read by the admin's own pages, which no test of HTTP in one process reaches. */
const NOT_SERVED = /^src\/admin\//

/**
 * Makes every decision of our own code switchable: while `globalThis.plenaryMutant` is the name of one, it lets everything
 * through. The sources know nothing of it; the bundle that the mutation run builds does.
 * @param {(name: string) => void} found called with the name of each
 * @returns {import('esbuild').Plugin}
 */
export function switchableDecisions(found) {
  return {
    name: 'switchable-decisions',
    setup({ onLoad }) {
      onLoad({ filter: /\/(src|collections)\/.*\.tsx?$/ }, ({ path }) => {
        const file = relative(root, path).split(sep).join('/')
        if (file.startsWith('node_modules')) return undefined
        const contents = withRights(file, withDecisions(file, readFileSync(join(root, file), 'utf8'), found), found)
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
      })
    },
  }
}

/**
 * @param {string} file
 * @param {string} source
 * @param {(name: string) => void} found
 */
function withDecisions(file, source, found) {
  return Object.entries(DECISIONS[file] ?? {}).reduce((text, [name, answer]) => {
    const head = new RegExp(`function ${name}\\([^]*?\\n?\\)?(: [^\\n]+)? \\{\\n`).exec(text)
    if (!head) throw new Error(`${file} has no function ${name}: tell scripts/support/mutations.mjs where it went`)
    const mutant = `${file} ${name}`
    found(mutant)
    const at = head.index + head[0].length
    return `${text.slice(0, at)}if (globalThis.plenaryMutant === '${mutant}') return ${answer};\n${text.slice(at)}`
  }, source)
}

/**
 * A getter, since some of these objects are made once.
 * @param {string} file
 * @param {string} source
 * @param {(name: string) => void} found
 */
function withRights(file, source, found) {
  if (NOT_SERVED.test(file)) return source
  let count = 0
  return source.replaceAll(OWN_RIGHTS, () => {
    const mutant = `${file} overrideAccess ${++count}`
    found(mutant)
    return `get overrideAccess() { return globalThis.plenaryMutant === '${mutant}' }`
  })
}
