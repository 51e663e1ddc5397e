const FRAME_MS = 250
const REMINDER_MS = 10_000

/** @type {Map<string, { since: number, remindedAt: number, detail: string }>} */
const running = new Map()
/** @type {NodeJS.Timeout | undefined} */
let timer
let shown = false

const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

function clearStatus() {
  if (shown) process.stdout.write('\r\x1b[K')
  shown = false
}

function showStatus() {
  const texts = [...running].map(
    ([name, { since, detail }]) => `${name} ${seconds(since)}${detail ? ` (${detail})` : ''}`,
  )
  const width = (process.stdout.columns || 80) - 1
  process.stdout.write(`\r\x1b[K${`  ${texts.join(' · ')}`.slice(0, width)}`)
  shown = true
}

function remind() {
  for (const [name, state] of running) {
    if (Date.now() - state.remindedAt < REMINDER_MS) continue
    state.remindedAt = Date.now()
    console.log(`  … ${name}, ${seconds(state.since)}${state.detail ? `: ${state.detail}` : ''}`)
  }
}

function tick() {
  if (process.stdout.isTTY) showStatus()
  else remind()
}

/**
 * Prints one line without breaking the status line of a terminal.
 * @param {string} line
 */
export function say(line) {
  clearStatus()
  console.log(line)
}

/**
 * Runs a piece of work under a name. While it runs, a terminal shows one line with the elapsed time and the latest
 * progress; elsewhere a line appears every 10 s. When it ends, one line says how long it took.
 * @param {string} name what is done, such as "Building the server"
 * @template T
 * @param {(report: (detail: string) => void) => T | Promise<T>} work receives a function that reports progress
 * @returns {Promise<T>} what the work returned
 */
export async function step(name, work) {
  const state = { since: Date.now(), remindedAt: Date.now(), detail: '' }
  running.set(name, state)
  timer ??= setInterval(tick, FRAME_MS).unref()
  try {
    const result = await work((detail) => (state.detail = detail))
    running.delete(name)
    say(`  ✓ ${name.padEnd(40)} ${seconds(state.since).padStart(8)}`)
    return result
  } catch (error) {
    running.delete(name)
    say(`  ✗ ${name.padEnd(40)} ${seconds(state.since).padStart(8)}`)
    throw error
  } finally {
    if (running.size === 0) {
      clearInterval(timer)
      timer = undefined
      clearStatus()
    }
  }
}
