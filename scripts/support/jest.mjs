import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { startChild } from './children.mjs'
import { hasCode } from './hasCode.mjs'
import { root } from './root.mjs'
import { say } from './steps.mjs'

const REPORT = join(root, 'data/logs/jest.json')

/** Test files that are named when the run ends. */
const SLOWEST = 10

/** @param {number | null} exitCode */
function counts(exitCode) {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'))
    sayWhatWasSlow(report.testResults)
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
    return {
      passed: report.numPassedTests,
      failed: exitCode === 0 ? failed : Math.max(failed, 1),
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    console.error(`Jest ended with code ${exitCode} and wrote no report.`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** @param {{ name: string, startTime: number, endTime: number }[]} files */
function sayWhatWasSlow(files) {
  const slowest = files
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, SLOWEST)
  say('\nThe slowest files, in seconds:')
  for (const { name, seconds } of slowest) say(`${seconds.toFixed(1).padStart(8)}  ${relative(root, name)}`)
}

/**
 * Runs jest over some of its projects.
 * @param {string[]} projects names of projects in jest.config.mjs
 * @param {string[]} args further arguments, such as test files
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} counted in tests; a file that could not run is a failure
 */
export async function runJest(projects, args) {
  mkdirSync(dirname(REPORT), { recursive: true })
  rmSync(REPORT, { force: true })
  const child = startChild(
    process.execPath,
    [
      // Most of what a query makes is soon garbage: more room for the young is a fifth less time, which workers inherit.
      '--max-semi-space-size=128',
      ...['-C', 'production', 'node_modules/jest/bin/jest.js'],
      ...['--selectProjects', ...projects, '--json', '--outputFile', REPORT, '--passWithNoTests'],
      ...args,
    ],
    // Jest reports to standard error; its JSON goes to standard output as well, where nobody wants it.
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test' } },
  )
  const exitCode = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  return counts(exitCode)
}
