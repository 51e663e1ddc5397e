import { pino, type Logger } from 'pino'

/** Never in a log, wherever in an entry they stand. */
const SECRETS = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  '*.password',
  '*.token',
  '*.secret',
  '*.cookie',
  '*.authorization',
]

/**
 * @param level of pino; `silent` writes nothing
 * @returns a logger that writes JSON lines to standard output
 */
export function createLogger(level: string): Logger {
  return pino({ level, redact: { paths: SECRETS, censor: '[hidden]' } })
}
