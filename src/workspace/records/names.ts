import type { Publication, Theme, WorkingGroup } from '../../payload-types'
import { idOf } from '../../../collections/access/principal'
import type { SystemReader } from '../systemReader'

/** What publications point to, by id. */
export interface Names {
  experts: Map<string, string>
  themes: Map<string, Pick<Theme, 'slug' | 'name'>>
  /** Open ones alone: that a closed one is called so is known to its members and to editors, not to all who may find. */
  groups: Map<string, Pick<WorkingGroup, 'slug' | 'name'>>
}

/** @param publications at depth 0 */
export async function namesFor(reader: SystemReader, publications: Publication[]): Promise<Names> {
  const [experts, themes, groups] = await Promise.all([
    byIds(reader, 'experts', publications.flatMap(expertIds)),
    byIds(
      reader,
      'themes',
      publications.flatMap((publication) => (publication.themes ?? []).map(idOf)),
    ),
    byIds(reader, 'working-groups', publications.flatMap(groupIds)),
  ])
  return {
    experts: new Map(experts.map(({ id, name }) => [id, name])),
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    groups: new Map(groups.filter(({ status }) => status === 'active').map((group) => [group.id, group])),
  }
}

/** @returns the owning group and those that it concerns */
export function groupIds({ group, groups }: Publication): string[] {
  return [...new Set([group, ...(groups ?? [])].map(idOf))]
}

function expertIds({ authors }: Publication): string[] {
  return (authors ?? []).flatMap(({ expert }) => (expert ? [idOf(expert)] : []))
}

async function byIds<Slug extends 'experts' | 'themes' | 'working-groups'>(
  reader: SystemReader,
  collection: Slug,
  ids: string[],
) {
  const distinct = [...new Set(ids)]
  return distinct.length > 0 ? reader.find(collection, { where: { id: { in: distinct } } }) : []
}
