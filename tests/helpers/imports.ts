import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface Import {
  /** The importing file, relative to the repository. */
  from: string
  /** The words in the source, such as '../domain/citation'. */
  specifier: string
  /** What they name: a file relative to the repository, or a package. */
  to: string
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const RESOLVED_ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx']

/** @returns the TypeScript files under a directory, relative to the repository */
export function sourceFiles(directory: string): string[] {
  return readdirSync(path.join(root, directory), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(directory, name))
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
}

/** @returns the number of lines of a file */
export function lineCount(file: string): number {
  return readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n').length
}

function resolved(from: string, specifier: string): string {
  if (specifier === '@payload-config') return 'src/cli/payload-config.ts'
  if (!specifier.startsWith('.')) return specifier
  const base = path.join(path.dirname(from), specifier)
  const isFile = (name: string) => statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile()
  return RESOLVED_ENDINGS.map((ending) => base + ending).find(isFile) ?? base
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const clause = statement.importClause
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const names = clause.namedBindings
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly)
}

/** The specifier that a node imports by, and whether it imports types alone; undefined for any other node. */
function importBy(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return { specifier: node.moduleSpecifier, typeOnly: isTypeOnly(node) }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && node.arguments[0])
    return { specifier: node.arguments[0], typeOnly: false }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { specifier: node.argument.literal, typeOnly: true }
  return undefined
}

/** @returns what a file imports, statically, by `import('…')` or in a type, in order */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const by = importBy(node)
    if (by && ts.isStringLiteralLike(by.specifier)) {
      const specifier = by.specifier.text
      found.push({ from: file, specifier, to: resolved(file, specifier), typeOnly: by.typeOnly })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
