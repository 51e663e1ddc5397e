// Lints and checks types over one program of TypeScript: each asks for nearly the same types, and to work them out twice
// takes minutes. Prints what is wrong, and exits with 1 then. Run by `npm test`.
import { ESLint } from 'eslint'
import ts from 'typescript'

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
const format = { ...host, getCanonicalFileName: (/** @type {string} */ name) => name, getNewLine: () => '\n' }

/** @param {ts.Diagnostic} diagnostic @returns {never} */
function fail(diagnostic) {
  throw new Error(ts.formatDiagnostic(diagnostic, format))
}

const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host)
if (!config) throw new Error('tsconfig.json cannot be read')
const { fileNames: rootNames, options, errors } = config
errors.forEach(fail)
const program = ts.createProgram({ rootNames, options })

const eslint = new ESLint({
  overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { programs: [program] } } },
})
const results = await eslint.lintFiles(['.'])
const formatter = await eslint.loadFormatter('stylish')
const found = [await formatter.format(results), ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), format)]
process.stdout.write(found.join(''))
process.exitCode = found.some((text) => text.trim() !== '') ? 1 : 0
