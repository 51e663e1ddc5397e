const { readFileSync } = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { build } = require('esbuild')

/**
 * A module may ask where it stands; in a bundle it would be told where the bundle is.
 * @type {import('esbuild').Plugin}
 */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](tests|scripts|src)[\\/].*\.m?[jt]s$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8')
      const address = JSON.stringify(pathToFileURL(file).href)
      // Quoted, it is a name that some module gives to esbuild.
      const contents = source.replace(/(?<!')import\.meta\.url/g, address)
      return contents === source ? undefined : { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}

/**
 * Payload's parts of the admin import style sheets, which Node cannot load, so they are bundled without them.
 * @type {import('esbuild').Plugin}
 */
const withoutStyles = {
  name: 'without-styles',
  setup({ onResolve, onLoad }) {
    const client = path.resolve(__dirname, '../../node_modules/@payloadcms/ui/dist/exports/client/index.js')
    onResolve({ filter: /^@payloadcms\/ui$/ }, () => ({ path: client }))
    // Next says where this is to bundlers alone.
    onResolve({ filter: /^next\/navigation$/ }, () => ({ path: 'next/navigation.js', external: true }))
    onResolve({ filter: /\.css$/ }, ({ path: file }) => ({ path: file, namespace: 'style-sheet' }))
    onLoad({ filter: /.*/, namespace: 'style-sheet' }, () => ({ contents: '' }))
  },
}

/**
 * Makes one file of a test and all that it imports from the project; packages stay outside.
 *
 * @param {string} file path of the test
 * @param {string} directory where the bundle goes, inside the project so that it finds the packages
 * @returns {Promise<string>} the path of the bundle; its source map stands beside it
 */
exports.bundleTest = async function bundleTest(file, directory) {
  const outfile = path.join(directory, `${path.basename(file).replace(/\.tsx?$/, '')}.mjs`)
  await build({
    ...{ entryPoints: [file], outfile, plugins: [ownAddress, withoutStyles] },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', jsx: 'automatic' },
    ...{ sourcemap: true, sourcesContent: false, logLevel: 'error', loader: { '.scss': 'empty' } },
  })
  return outfile
}
