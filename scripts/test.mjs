// `npm test`: everything. `npm test -- tests/unit/domain`: only the tests whose path contains that, without the static
// checks. `npm test -- --changed`: only those that what is not committed could break. From the first argument that begins
// with a dash on, the rest is for jest.
import { build } from './build.mjs'
import { endChildren, endChildrenOnSignal } from './support/children.mjs'
import { staticChecks } from './support/checks.mjs'
import { install, isInstalled } from './support/install.mjs'
import { runJest } from './support/jest.mjs'
import { useMemoryFolder } from './support/memoryFolder.mjs'
import { OTHER_NODES, findNode } from './support/otherNodes.mjs'
import { say, step } from './support/steps.mjs'
import { findChromium } from '../tests/helpers/chromium.mjs'
import { findMongod } from '../tests/helpers/mongod.mjs'

const PROJECTS = ['unit', 'int-sqlite', 'int-mongodb', 'http-sqlite', 'http-mongodb', 'e2e-sqlite', 'e2e-mongodb']

const args = process.argv.slice(2)
const firstFlag = args.findIndex((arg) => arg.startsWith('-'))
const isOfChanges = args.includes('--changed')
const filters = firstFlag < 0 ? args : args.slice(0, firstFlag)

/**
 * The projects that a filter such as tests/unit/x can mean; all of them when it names no folder of tests.
 * @param {string} filter
 */
function projectsFor(filter) {
  const folder = /(?:^|\/)tests\/(unit|int|http|e2e)(?:\/|$)/.exec(filter)?.[1]
  return folder ? PROJECTS.filter((project) => project.split('-')[0] === folder) : PROJECTS
}

const wanted = filters.length === 0 ? PROJECTS : [...new Set(filters.flatMap(projectsFor))]
/** @type {{ what: string, projects: string[], tests?: string, problem: string }[]} */
const unavailable = []

/**
 * Looks for a program that some of the wanted tests need, and says what is not run without it.
 * @param {string} what
 * @param {(project: string) => boolean} needsIt
 * @param {() => { path: string } | { problem: string }} find
 */
function need(what, needsIt, find) {
  if (wanted.some((project) => project.startsWith('http'))) OTHER_NODES.forEach(needNode)
  const projects = wanted.filter(needsIt)
  if (projects.length === 0) return undefined
  const found = find()
  if ('path' in found) return found.path
  unavailable.push({ what, projects, problem: found.problem })
  return undefined
}

/**
 * Its test skips or fails by itself, and is counted.
 * @param {string} version
 */
function needNode(version) {
  const found = findNode(version)
  const which = { what: `Node ${version}`, projects: [], tests: 'tests/http/otherNodes' }
  if ('problem' in found) unavailable.push({ ...which, ...found })
}

async function runAll() {
  const mongod = need('MongoDB', (project) => project.endsWith('-mongodb'), findMongod)
  const chromium = need('a browser', (project) => project.startsWith('e2e'), findChromium)
  if (wanted.some((project) => project.startsWith('http'))) OTHER_NODES.forEach(needNode)
  const projects = wanted.filter((project) => !unavailable.some((missing) => missing.projects.includes(project)))
  if (chromium) process.env.PLENARY_TEST_CHROMIUM = chromium

  const needsBuild = projects.some((project) => /^(http|e2e)/.test(project))
  const [checks] = await Promise.all([
    filters.length === 0 && !isOfChanges ? staticChecks() : { passed: 0, failed: 0 },
    needsBuild && build(),
  ])

  let replicaSet
  if (mongod) {
    const { startReplicaSet } = await import('../tests/helpers/replicaSet.mjs')
    replicaSet = await step('Starting a MongoDB replica set', () => startReplicaSet(mongod))
    process.env.PLENARY_TEST_MONGODB = replicaSet.url
  }
  try {
    const tests = await runJest(
      projects,
      args.map((arg) => (arg === '--changed' ? '--onlyChanged' : arg)),
    )
    const sqlite = projects.some((project) => project.endsWith('-sqlite')) && 'SQLite'
    const ran = [sqlite, mongod && `MongoDB (${mongod})`, chromium && `browser (${chromium})`].filter(Boolean)
    return { ...tests, passed: tests.passed + checks.passed, failed: tests.failed + checks.failed, ran }
  } finally {
    await replicaSet?.stop()
  }
}

/** @param {Awaited<ReturnType<typeof runAll>>} outcome */
function report({ passed, failed, skipped, ran }) {
  const missing = unavailable.flatMap(({ projects }) => projects).length
  const failing = process.env.CI === 'true' ? missing : 0
  say(`\nRan on: ${ran.join(', ') || 'no database, no browser'}`)
  for (const { what, projects, tests = projects.join(', '), problem } of unavailable) {
    say(`NOT RUN FOR WANT OF ${what.toUpperCase()}: ${tests}. Reason: ${problem}`)
  }
  const notRun = skipped + missing - failing
  say(`${passed} passed, ${failed + failing} failed${notRun > 0 ? `, ${notRun} skipped` : ''}`)
  return failed + failing === 0 ? 0 : 1
}

endChildrenOnSignal()
useMemoryFolder()
try {
  if (!isInstalled(true)) await step('Installing packages', install)
  process.exitCode = report(await runAll())
} catch (error) {
  await endChildren()
  say(error instanceof Error ? String(error.stack) : String(error))
  say('0 passed, 1 failed')
  process.exitCode = 1
}
