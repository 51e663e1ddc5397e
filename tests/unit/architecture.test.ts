import { type Import, importsOf, lineCount, sourceFiles } from '../helpers/imports'

/**
 * The layers, lowest first. A file imports from its own part and from lower layers; parts of one layer do not import each
 * other: `collections` is where queries, review, search and the like meet.
 */
const LAYERS = [
  ['src/lib'],
  ['src/config', 'src/words'],
  ['src/domain'],
  ['src/jobs'],
  ['src/mail'],
  ['src/addresses', 'src/accounts'],
  ['src/access'],
  [
    'src/queries',
    'src/review',
    'src/search',
    'src/indicators',
    'src/export',
    'src/files',
    'src/outbox',
    'collections/access',
    'collections/fields',
  ],
  ['src/kinds'],
  ['src/oneClick'],
  ['src/notifications'],
  ['src/indexing'],
  ['collections', 'src/site', 'src/http', 'src/oai', 'src/admin', 'src/workspace'],
  ['src/payload.config.ts', 'src/migrations'],
  ['src/hub.ts'],
  ['seed', 'src/serving'],
  ['src/server.ts', 'src/cli', 'src/app'],
]

/** Interfaces that several parts agree on; their types may be imported from anywhere above the domain. */
const CONTRACTS = [
  'src/payload-types.ts',
  'src/queries/viewModels.ts',
  'src/search/types.ts',
  'src/workspace/answer.ts',
  'src/admin/setAside/answer.ts',
]

const parts = LAYERS.flatMap((names, level) => names.map((name) => ({ name, level })))
const isWithin = (file: string, part: string) => file === part || file.startsWith(`${part}/`)

function partOf(file: string) {
  return parts.filter(({ name }) => isWithin(file, name)).sort((a, b) => b.name.length - a.name.length)[0]
}

const files = ['src', 'collections', 'seed'].flatMap(sourceFiles)
const imports = files.flatMap(importsOf)
const ownImports = imports.filter(({ to }) => /^(src|collections|seed)\//.test(to))
const show = ({ from, to }: Import) => `${from} → ${to}`

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const source = partOf(from)
  const target = partOf(to)
  if (typeOnly && CONTRACTS.includes(to)) return true
  if (!source || !target) return false
  return source.name === target.name || target.level < source.level
}

function byImporter(edges: Import[]): Map<string, Import[]> {
  const groups = new Map<string, Import[]>()
  for (const edge of edges) groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge])
  return groups
}

/** @returns the first cycle that a depth-first walk meets, as a list of files that begins and ends with the same one */
function findCycle(edges: Import[]): string[] | null {
  const targets = byImporter(edges)
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const { to } of targets.get(file) ?? []) {
      const cycle = walk(to, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return null
}

describe('the architecture', () => {
  it('gives every source file a place in the layers', () => {
    const unplaced = files.filter((file) => !partOf(file) && !CONTRACTS.includes(file))
    expect(unplaced).toEqual([])
  })

  it('imports only what is in the same part or a lower layer', () => {
    expect(ownImports.filter((found) => !isAllowed(found)).map(show)).toEqual([])
  })

  it('has no cycle of imports', () => {
    expect(findCycle(ownImports.filter(({ typeOnly }) => !typeOnly))).toBeNull()
  })

  it('keeps Payload out of the public site, which knows view models only', () => {
    const inSite = imports.filter(({ from, typeOnly }) => isWithin(from, 'src/site') && !typeOnly)
    expect(inSite.filter(({ to }) => to === 'payload' || /^(payload|@payloadcms)\//.test(to)).map(show)).toEqual([])
  })

  it('writes imports between source files without an extension', () => {
    const withExtension = ownImports.filter(({ specifier }) => /^\.{1,2}\/.*\.(tsx?|m?js)$/.test(specifier))
    expect(withExtension.filter(({ to }) => !to.endsWith('/importMap.js')).map(show)).toEqual([])
  })

  it('keeps files small: most under 60 lines, few over 200', () => {
    const written = files.filter((file) => !/^src\/(migrations\/|payload-types|words\/compiled\/)/.test(file))
    const sizes = written.map((file) => ({ file, lines: lineCount(file) }))
    const over = (limit: number) => sizes.filter(({ lines }) => lines > limit)
    expect(over(60).length).toBeLessThan(written.length / 2)
    expect(over(200).map(({ file }) => file).length).toBeLessThanOrEqual(Math.ceil(written.length / 20))
    expect(over(400)).toEqual([])
  })
})
