import { ToolFailed, runLogged } from './children.mjs'
import { step } from './steps.mjs'

const CHECKS = [
  { name: 'Format (prettier)', log: 'prettier', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'Lint and types (eslint, tsc)', log: 'lint', args: ['scripts/lintAndTypes.mjs'] },
]

/** @param {(typeof CHECKS)[number]} check */
async function passes({ name, log, args }) {
  try {
    await step(name, () => runLogged(log, process.execPath, args))
    return true
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error
    console.error(error.message)
    return false
  }
}

/**
 * Checks format, lint and types.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function staticChecks() {
  const results = await Promise.all(CHECKS.map(passes))
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length - passed }
}
