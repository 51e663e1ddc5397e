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
 * Makes one file of a test and all that it imports from the project; packages stay outside.
 *
 * @param {string} file path of the test
 * @param {string} directory where the bundle goes, inside the project so that it finds the packages
 * @returns {Promise<string>} the path of the bundle; its source map stands beside it
 */
exports.bundleTest = async function bundleTest(file, directory) {
  const outfile = path.join(directory, `${path.basename(file).replace(/\.tsx?$/, '')}.mjs`)
  await build({
    ...{ entryPoints: [file], outfile, plugins: [ownAddress] },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', jsx: 'automatic' },
    ...{ sourcemap: true, sourcesContent: false, logLevel: 'error', loader: { '.css': 'empty', '.scss': 'empty' } },
  })
  return outfile
}
