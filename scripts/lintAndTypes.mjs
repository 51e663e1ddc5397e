// Lints and checks types over one program of TypeScript: each asks for nearly the same types, and to work them out twice
// takes minutes. Looks for messages that nothing asks for, since it knows the types. Prints what is wrong, and exits with 1 then. Run by `npm test`.
import { ESLint } from 'eslint'
import ts from 'typescript'
import { unusedWords } from './support/unusedWords.mjs'

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
const diagnostics = ts.getPreEmitDiagnostics(program)
const unused = unusedWords(program).map((name) => `src/words/en: nothing asks for ${name}\n`)
const found = [await formatter.format(results), ts.formatDiagnostics(diagnostics, format), ...unused]
process.stdout.write(found.join(''))
process.exitCode = found.some((text) => text.trim() !== '') ? 1 : 0
