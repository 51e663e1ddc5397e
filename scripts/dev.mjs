// `npm run dev`: rebuilds and restarts the server when a source changes. esbuild watches, because `node --watch` breaks
// Next's development server.
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { bundleOptions } from './support/bundle.mjs'
import { endChildrenOnSignal, killChildren, startChild } from './support/children.mjs'
import { install, isInstalled } from './support/install.mjs'
import { copyReadable } from './support/readableLog.mjs'
import { root } from './support/root.mjs'
import { say, step } from './support/steps.mjs'

const PATIENCE_MS = 5000
const SETTLE_MS = 100
const ASSET_SOURCES = ['src/site/styles', 'src/site/islands']

Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'development' })
process.env.PLENARY_MODE ||= 'demo'
process.env.NEXT_TELEMETRY_DISABLED ||= '1'
/** @type {import('node:child_process').ChildProcess | undefined} */
let server
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (server = undefined))
endChildrenOnSignal()
// A crash here must not leave a server behind that keeps the port.
process.on('exit', killChildren)
if (!isInstalled(true)) await step('Installing packages', install)

const [esbuild, { buildAssets }, { compileWords }] = await Promise.all([
  import('esbuild'),
  import('./buildAssets.mjs'),
  import('./compileWords.mjs'),
])

async function stopServer() {
  const old = server
  server = undefined
  if (!old || old.exitCode !== null || old.signalCode !== null) return
  const ended = new Promise((resolve) => old.once('exit', resolve))
  const impatience = setTimeout(() => old.kill('SIGKILL'), PATIENCE_MS)
  old.kill('SIGTERM')
  await ended
  clearTimeout(impatience)
}

function startServer() {
  const child = startChild(process.execPath, ['-C', 'production', 'scripts/serve.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout) copyReadable(child.stdout)
  server = child
  child.once('exit', (code, signal) => {
    if (server === child) say(`The server ended with ${signal ?? `code ${code}`}. It starts again when a file changes.`)
  })
}

// Restarts follow one another, and of those asked for meanwhile only the last is done.
/** @type {Promise<void> | undefined} */
let restarting
let again = false
async function restart() {
  if (restarting) {
    again = true
    return
  }
  do {
    again = false
    restarting = stopServer().then(startServer)
    await restarting
    restarting = undefined
  } while (again)
}

/** @type {import('esbuild').Plugin} */
const restartAfterBuild = {
  name: 'restart',
  setup(build) {
    build.onEnd(async ({ errors, warnings }) => {
      const color = Boolean(process.stdout.isTTY)
      for (const text of await esbuild.formatMessages(errors, { kind: 'error', color })) say(text)
      for (const text of await esbuild.formatMessages(warnings, { kind: 'warning', color })) say(text)
      if (errors.length === 0) await restart()
    })
  },
}

async function rebuildAssets() {
  try {
    await step('Building style sheets and islands', () => buildAssets())
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return
  }
  if (server) await restart()
}

/** @param {string} directory */
function watchAssets(directory) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  watch(join(root, directory), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(rebuildAssets, SETTLE_MS)
  })
}

compileWords()
watch(join(root, 'src/words'), { recursive: true }, (_, name) => {
  if (!name?.endsWith('.json')) return
  try {
    compileWords()
  } catch (error) {
    say(String(error))
  }
})
await rebuildAssets()
const context = await esbuild.context({
  ...bundleOptions(['server', 'cli', 'textReader']),
  plugins: [restartAfterBuild],
})
await context.watch()
ASSET_SOURCES.filter((directory) => existsSync(join(root, directory))).forEach(watchAssets)
