import { relative } from 'node:path'
import ts from 'typescript'
import { root } from './root.mjs'

const CATALOGUES = ['src/words/compiled/en.ts', 'src/words/compiled/admin/en.ts']

/**
 * Messages that no code asks for. A message is asked for by its name, by a value whose type lists names, or with the whole
 * of its group.
 * @param {ts.Program} program that has been checked
 * @returns {string[]} their names: `listing.order.label`
 */
export function unusedWords(program) {
  const checker = program.getTypeChecker()
  const files = program.getSourceFiles().filter((file) => /^(src|collections)\//.test(relative(root, file.fileName)))
  const catalogues = files.filter((file) => CATALOGUES.includes(relative(root, file.fileName)))
  /** @type {Map<ts.Node, string>} */
  const unused = new Map()
  for (const catalogue of catalogues) collect(catalogue, [])
  for (const file of files) if (!file.fileName.includes('/src/words/')) visit(file)
  return [...unused.values()]

  /** @param {ts.Node} node @param {string[]} path */
  function collect(node, path) {
    if (ts.isPropertyAssignment(node)) {
      const name = [...path, textOf(node.name)]
      if (ts.isObjectLiteralExpression(node.initializer))
        node.initializer.properties.forEach((one) => collect(one, name))
      else unused.set(node, name.join('.'))
    } else ts.forEachChild(node, (child) => collect(child, path))
  }

  /** @param {ts.Node} node */
  function visit(node) {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name), isWhole(node))
    else if (ts.isElementAccessExpression(node)) {
      for (const symbol of chosen(node)) use(symbol, isWhole(node))
    } else if (ts.isBindingElement(node)) {
      const type = checker.getTypeAtLocation(node.parent)
      const name = node.propertyName ?? node.name
      if (node.dotDotDotToken) type.getProperties().forEach((symbol) => use(symbol, true))
      else if (ts.isIdentifier(name) || ts.isStringLiteral(name)) use(type.getProperty(name.text), false)
    }
    ts.forEachChild(node, visit)
  }

  /** The properties that an index can mean. @param {ts.ElementAccessExpression} node */
  function chosen({ expression, argumentExpression }) {
    const type = checker.getTypeAtLocation(expression)
    const index = checker.getTypeAtLocation(argumentExpression)
    const names = (index.isUnion() ? index.types : [index]).map((one) => (one.isStringLiteral() ? one.value : null))
    const isListed = !names.includes(null)
    return type.getProperties().filter(({ name }) => !isListed || names.includes(name))
  }

  /** @param {ts.Symbol | undefined} symbol @param {boolean} whole */
  function use(symbol, whole) {
    for (const declaration of symbol?.declarations ?? []) {
      if (unused.delete(declaration) || !whole || !catalogues.includes(declaration.getSourceFile())) continue
      /** @type {(node: ts.Node) => void} */
      const within = (node) => (unused.delete(node) ? undefined : ts.forEachChild(node, within))
      within(declaration)
    }
  }
}

/** Whether a group goes on as a whole, so that what is taken from it cannot be told. @param {ts.Node} node */
function isWhole(node) {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return false
  if (ts.isElementAccessExpression(parent)) return parent.expression !== node
  return !(ts.isVariableDeclaration(parent) && parent.initializer === node && !parent.type)
}

/** @param {ts.PropertyName} name */
function textOf(name) {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText()
}
