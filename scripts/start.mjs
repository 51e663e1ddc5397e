// `npm start`: installs if needed, builds if sources are newer than the build, serves. Needs nothing but Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Plenary needs Node 20.9 or later; this is Node ${process.versions.node}. See https://nodejs.org`)
  process.exit(1)
}

const { endChildren, endChildrenOnSignal } = await import('./support/children.mjs')
const { install, isInstalled } = await import('./support/install.mjs')
const { isStale } = await import('./support/staleness.mjs')
const { step } = await import('./support/steps.mjs')

async function prepare() {
  const mustBuild = isStale('server') || isStale('admin')
  if (!isInstalled(mustBuild)) await step('Installing packages', install)
  if (!mustBuild) return
  const { build } = await import('./build.mjs')
  await build()
}

const leaveSignalsToServer = endChildrenOnSignal()
try {
  await prepare()
} catch (error) {
  await endChildren()
  console.error(`\nPlenary could not be prepared. ${error instanceof Error ? error.message : error}`)
  process.exit(1)
}
leaveSignalsToServer()
await import('./serve.mjs')
