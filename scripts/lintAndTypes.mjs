// Lints and checks types over one program of TypeScript: each asks for nearly the same types, and to work them out twice
// takes minutes. Prints what is wrong, and exits with 1 then. Run by `npm test`.
import { ESLint } from 'eslint'
import ts from 'typescript'

const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail }
const format = { ...host, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }

function fail(diagnostic) {
  throw new Error(ts.formatDiagnostic(diagnostic, format))
}

const { fileNames: rootNames, options, errors } = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, host)
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
