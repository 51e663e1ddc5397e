import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { hasCode } from './hasCode.mjs'
import { root } from './root.mjs'

const PATIENCE_MS = 3000
const TAIL_LINES = 30
/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM']

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal)
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error
  }
}

/** Kills every running child at once, together with the processes it started. */
export function killChildren() {
  for (const child of children) signalGroup(child, 'SIGKILL')
}

/**
 * Asks every running child to end, and kills those that have not after a while: `npm ci` pays no heed to SIGTERM.
 * @returns {Promise<void>} once they have ended
 */
export async function endChildren() {
  const ended = Promise.all([...children].map((child) => new Promise((resolve) => child.once('exit', resolve))))
  for (const child of children) signalGroup(child, 'SIGTERM')
  const impatience = setTimeout(killChildren, PATIENCE_MS)
  await ended
  clearTimeout(impatience)
}

/** @param {NodeJS.Signals} signal */
async function onSignal(signal) {
  await endChildren()
  process.exit(128 + constants.signals[signal])
}

/** From now on a signal to this process ends its children before it ends itself. Returns a function that undoes this. */
export function endChildrenOnSignal() {
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
}

/**
 * Starts a program as the leader of a process group of its own, so that it can be ended with all that it starts.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns the child process; it is forgotten when it ends
 */
export function startChild(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, detached: true, ...options })
  if (child.pid !== undefined) children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** A tool failed; the message ends with the last lines that it printed. */
export class ToolFailed extends Error {
  /** @override */
  name = 'ToolFailed'
}

/**
 * Runs a tool with its output in data/logs/<name>.log.
 * @param {string} name of the log file
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} [options.onLine] receives the lines of output as they come
 * @returns {Promise<void>}
 * @throws {ToolFailed} when the tool ends with another code than 0
 */
export function runLogged(name, command, args, { env = process.env, onLine } = {}) {
  const logs = join(root, 'data/logs')
  mkdirSync(logs, { recursive: true })
  const path = join(logs, `${name}.log`)
  const log = createWriteStream(path)
  const child = startChild(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      log.write(text)
      const line = text.trim().split('\n').at(-1)?.trim()
      if (line) onLine?.(line)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      log.end(() => {
        if (code === 0) return resolve(undefined)
        const tail = readFileSync(path, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n')
        reject(
          new ToolFailed(
            `${name} ended with ${signal ?? `code ${code}`}. The end of data/logs/${name}.log:\n\n${tail}\n`,
          ),
        )
      })
    })
  })
}
