import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

const POLL_MS = 10
/** A hundred thousand records are indexed at a first start. */
const PATIENCE_MS = 900_000

/** A server in a process of its own. */
export interface Server {
  url: string
  /** Seconds from the start of the process to the first good answer. */
  readyAfter: number
  /** All that it has printed so far. */
  output(): string
  /** Resident memory in MB; null where the system does not tell by /proc. */
  megabytes(): number | null
  signal(signal: NodeJS.Signals): void
  /** Seconds of processor time used so far; null as above. */
  processorSeconds(): number | null
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

/**
 * Starts a server by Node and waits until it answers.
 *
 * @param args of Node
 * @param options.port where it will listen
 * @param options.ready path that is answered with 200 once it can work
 * @param options.env its whole environment
 * @throws Error with what it printed, when it ends instead
 */
export async function startServer(
  args: string[],
  { port, ready, env }: { port: number; ready: string; env: NodeJS.ProcessEnv },
): Promise<Server> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  void ended.then(() => running.delete(child))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))

  const url = `http://127.0.0.1:${port}`
  while (!(await answers(url + ready))) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE_MS)
      throw new Error(`A server did not start. It printed:\n${output}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return {
    url,
    readyAfter: (performance.now() - began) / 1000,
    output: () => output,
    megabytes: () => megabytesOf(child.pid),
    signal: (signal) => child.kill(signal),
    processorSeconds: () => processorSecondsOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.ok === true
}

function megabytesOf(pid: number | undefined): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(proc(pid, 'status') ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}

/** Fields 14 and 15 of proc_pid_stat(5): ticks in user and system mode, of which Linux has 100 a second everywhere. */
function processorSecondsOf(pid: number | undefined): number | null {
  const fields = proc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : null
}

function proc(pid: number | undefined, file: 'stat' | 'status'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}
