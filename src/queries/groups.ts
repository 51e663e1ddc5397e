import { idOf } from '../domain/idOf'
import type { WorkingGroup } from '../payload-types'
import { expertSummaries } from './experts'
import type { GroupForIndex } from './forIndex'
import type { PublicReader } from './publicReader'
import { plainText, renderRichText } from './richText'
import { findThose } from './summaries'
import type { GroupPage, GroupSummary } from './viewModels'

/** @param reader for visitors @returns all groups by their numbers */
export async function allGroups(reader: PublicReader): Promise<GroupSummary[]> {
  return (await reader.find('working-groups', { sort: 'number' })).map(groupSummary)
}

/** @param reader for visitors @returns what the page of a group shows */
export async function groupPage(reader: PublicReader, group: WorkingGroup): Promise<GroupPage> {
  const [members, leading] = await Promise.all([
    reader.find('experts', { where: { groups: { in: [group.id] } } }),
    findThose(
      reader,
      'experts',
      (group.chairs ?? []).map(({ expert }) => expert),
    ),
  ])
  return {
    ...groupSummary(group),
    focus: group.focus || null,
    keyQuestions: (group.keyQuestions ?? []).map(({ question }) => question),
    workPlan: renderRichText(group.workPlan),
    chairs: (group.chairs ?? []).map(({ name, role, affiliation, expert }) => ({
      name,
      role,
      affiliation: affiliation || null,
      expertSlug: expert ? (leading.find(({ id }) => id === idOf(expert))?.slug ?? null) : null,
    })),
    experts: await expertSummaries(reader, members),
  }
}

/** @returns a group with its text */
export function groupForIndex(group: WorkingGroup): GroupForIndex {
  const questions = (group.keyQuestions ?? []).map(({ question }) => question)
  const chairs = (group.chairs ?? []).map(({ name }) => name)
  const parts = [group.focus ?? '', ...questions, ...chairs, plainText(group.workPlan)]
  return { ...groupSummary(group), bodyText: parts.filter(Boolean).join('\n') }
}

function groupSummary({ id, slug, name, number, summary }: WorkingGroup): GroupSummary {
  return { id, slug, name, number, summary }
}
