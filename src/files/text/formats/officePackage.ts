import { RefusedFile } from '../types'
import { readXml } from './xml'
import { openArchive } from './zip'

/** How one part of a document leads to another. */
export interface Relation {
  id: string
  /** The last word of its type, which is the same in both editions of the standard: `slide`, `chart`. */
  kind: string
  part: string
}

/** An office document: parts that are found by their relations and never by their names (ECMA-376, part 2, section 6.5). */
export interface OfficePackage {
  /** Name of the part that all others are found from. */
  main: string
  related(part: string): Promise<Relation[]>
  /** @returns the bytes of those parts that are there */
  read(parts: readonly string[]): Promise<Map<string, Uint8Array>>
}

/**
 * @param bytes of an office document
 * @param usualMain name of the main part, for archives that do not name it
 * @throws RefusedFile when it is locked, broken or too large
 */
export async function openPackage(bytes: Uint8Array, usualMain: string): Promise<OfficePackage> {
  const archive = openArchive(bytes)
  const lists = await archive.read((name) => /(?:^|\/)_rels\/[^/]*\.rels$/.test(name))
  const related = async (part: string): Promise<Relation[]> => {
    const slash = part.lastIndexOf('/') + 1
    const list = lists.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`)
    return list ? relationsIn(list, part.slice(0, slash)) : []
  }
  const main = (await related('')).find(({ kind }) => kind === 'officeDocument')?.part ?? usualMain
  return {
    main,
    related,
    read: (parts) => {
      const wanted = new Set(parts)
      return archive.read((name) => wanted.has(name))
    },
  }
}

/** @returns the main part @throws RefusedFile when it is not there */
export function mainPart({ main }: OfficePackage, parts: Map<string, Uint8Array>): Uint8Array {
  const part = parts.get(main)
  if (!part) throw new RefusedFile('broken')
  return part
}

/** @param folder of the part that has the relations, with a slash at its end; empty for the document itself */
async function relationsIn(list: Uint8Array, folder: string): Promise<Relation[]> {
  const relations: Relation[] = []
  await readXml(list, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (element !== 'Relationship' || TargetMode === 'External') return
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) })
    },
  })
  return relations
}

/** Targets are addresses: relative to the part, or absolute within the document. */
function resolved(folder: string, target: string): string {
  const names: string[] = []
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
