import { createInterface } from 'node:readline'

const WARN = 40
/** @type {Record<number, string>} */
const LABELS = { 40: 'warning: ', 50: 'error: ', 60: 'fatal: ' }

/**
 * Turns one line of the server's JSON log into words; any other line stays as it is.
 * @param {string} line
 * @returns {string}
 */
export function readable(line) {
  if (!line.startsWith('{"level":')) return line
  try {
    const { level, time, msg = '', method, url, status, ms, err } = JSON.parse(line)
    const request = method ? `${method} ${url} ${status ?? ''} ${ms === undefined ? '' : `${Math.round(ms)} ms`}` : ''
    const what = request && level < WARN ? request : [msg, request].filter(Boolean).join(' – ')
    const reason = err ? `\n${err.stack ?? err.message ?? JSON.stringify(err)}` : ''
    return `${new Date(time).toTimeString().slice(0, 8)}  ${LABELS[level] ?? ''}${what.trimEnd()}${reason}`
  } catch {
    return line
  }
}

/**
 * Copies the lines of a stream to standard output, in words.
 * @param {import('node:stream').Readable} stream
 */
export function copyReadable(stream) {
  createInterface({ input: stream }).on('line', (line) => console.log(readable(line)))
}
