import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { browserslistToTargets, bundle } from 'lightningcss'

const root = fileURLToPath(new URL('..', import.meta.url))
const styles = join(root, 'src/site/styles')
const require = createRequire(import.meta.url)

/** Where the server mounts the files; src/site/assets.ts says the same. */
const MOUNTED_AT = '/assets'

const font = (/** @type {string} */ family, /** @type {string} */ file) =>
  require.resolve(`@fontsource-variable/${family}/files/${file}.woff2`)

const FILES = {
  'source-serif-4-latin.woff2': font('source-serif-4', 'source-serif-4-latin-wght-normal'),
  'source-serif-4-latin-ext.woff2': font('source-serif-4', 'source-serif-4-latin-ext-wght-normal'),
  'source-serif-4-latin-italic.woff2': font('source-serif-4', 'source-serif-4-latin-wght-italic'),
  'source-sans-3-latin.woff2': font('source-sans-3', 'source-sans-3-latin-wght-normal'),
  'source-sans-3-latin-ext.woff2': font('source-sans-3', 'source-sans-3-latin-ext-wght-normal'),
  'favicon.svg': join(styles, 'favicon.svg'),
}

/** Scripts for the browser, by the names under which pages ask for them. */
const ISLANDS = { 'suggestions.js': 'src/site/islands/suggestions.ts' }

const BROWSERS = { chrome: '111', firefox: '121', safari: '16.4' }
const TARGETS = browserslistToTargets(Object.entries(BROWSERS).map(([name, version]) => `${name} ${version}`))

/**
 * `site.css` becomes `site-3f9c2a71.css`: the name changes with the content, so a copy can be kept for ever.
 * @param {string} name
 * @param {Uint8Array} content
 */
function hashedName(name, content) {
  const { name: stem, ext } = parse(name)
  return `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${ext}`
}

/** @param {Record<string, string>} manifest */
function bundleStyles(manifest) {
  const address = (/** @type {string} */ name) => {
    if (!manifest[name]) throw new Error(`A style sheet names "${name}", which scripts/buildAssets.mjs does not build.`)
    return `${MOUNTED_AT}/${manifest[name]}`
  }
  return bundle({
    filename: join(styles, 'site.css'),
    minify: true,
    targets: TARGETS,
    visitor: { Url: (url) => ({ ...url, url: address(url.url) }) },
  }).code
}

/** @param {string} source @returns {Promise<Uint8Array>} */
async function bundleIsland(source) {
  const {
    outputFiles: [script],
  } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: Object.entries(BROWSERS).map(([name, version]) => name + version),
    write: false,
    logLevel: 'silent',
  })
  if (!script) throw new Error(`${source} became nothing`)
  return script.contents
}

/**
 * Builds the style sheet, the scripts, the fonts and the icon, with `manifest.json` from plain to built names.
 *
 * @param output folder that is emptied and filled
 */
export async function buildAssets(output = join(root, 'dist/public')) {
  /** @type {Record<string, string>} */
  const manifest = {}
  /** @type {Map<string, Uint8Array>} */
  const contents = new Map()
  const add = (/** @type {string} */ name, /** @type {Uint8Array} */ content) => {
    const built = (manifest[name] = hashedName(name, content))
    contents.set(built, content)
  }
  for (const [name, file] of Object.entries(FILES)) add(name, await readFile(file))
  add('site.css', bundleStyles(manifest))
  for (const [name, source] of Object.entries(ISLANDS)) add(name, await bundleIsland(source))

  await rm(output, { recursive: true, force: true })
  await mkdir(output, { recursive: true })
  await Promise.all([...contents].map(([name, content]) => writeFile(join(output, name), content)))
  await writeFile(join(output, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAssets()
