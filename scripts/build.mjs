import { fileURLToPath } from 'node:url'
import { bundleOptions, filesOfAdmin } from './support/bundle.mjs'
import { endChildrenOnSignal, runLogged } from './support/children.mjs'
import { isStale, stampFor } from './support/staleness.mjs'
import { step } from './support/steps.mjs'

async function buildServer() {
  const [esbuild, { buildAssets }] = await Promise.all([import('esbuild'), import('./buildAssets.mjs')])
  const writeStamp = stampFor('server')
  await step('Building style sheets and islands', () => buildAssets())
  await step('Building the server', () => esbuild.build(bundleOptions()))
  writeStamp()
}

async function buildAdmin() {
  const esbuild = await import('esbuild')
  const writeStamp = stampFor('admin', await filesOfAdmin(esbuild))
  await step('Building the admin', (report) =>
    runLogged('build-admin', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      onLine: report,
    }),
  )
  writeStamp()
}

/** Builds what is missing or older than its sources into dist/ and .next/. */
export async function build() {
  const { compileWords } = await import('./compileWords.mjs')
  compileWords()
  const work = []
  if (isStale('admin')) work.push(buildAdmin())
  if (isStale('server')) work.push(buildServer())
  if (work.length === 0) return
  try {
    await Promise.all(work)
  } finally {
    const { stop } = await import('esbuild')
    await stop()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endChildrenOnSignal()
  await build().catch((error) => {
    console.error(`\n${error.message}`)
    process.exit(1)
  })
}
