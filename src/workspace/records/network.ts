import { audienceOfGroup, EVERYONE, type Audience } from '../../../collections/access/audience'
import { countryName } from '../../domain/countries'
import { DEFAULT_LOCALE } from '../../domain/locale'
import { NO_TEXT, recordId } from '../../search/record'
import type { Kind } from '../../domain/kinds'
import { plainText } from '../../queries/richText'
import type { WorkspaceRecord } from '../item'
import { commonFacets, lines, workspaceKind } from './kind'

interface Described {
  id: string
  slug: string
  updatedAt: string
}

/** Groups, closed ones too. */
export const groupKind = workspaceKind('group', 'working-groups', async (_, groups) =>
  groups.map((group) =>
    record('group', group, audienceOfGroup(group), {
      title: group.name,
      abstract: group.summary,
      body: lines([
        group.focus,
        ...(group.keyQuestions ?? []).map(({ question }) => question),
        ...(group.chairs ?? []).map(({ name }) => name),
        plainText(group.workPlan),
      ]),
    }),
  ),
)

/** Public cards of people; the groups that they name are left out, since some may be closed. */
export const expertKind = workspaceKind('expert', 'experts', async (_, experts) =>
  experts.map((expert) =>
    record('expert', expert, [EVERYONE], {
      title: expert.name,
      subtitle: lines([expert.role, expert.affiliation]),
      keywords: lines([
        ...(expert.topics ?? []),
        ...(expert.countries ?? []).map((code) => countryName(code, DEFAULT_LOCALE)),
      ]),
      identifiers: expert.orcid ?? '',
      abstract: plainText(expert.bio),
    }),
  ),
)

export const themeKind = workspaceKind('theme', 'themes', async (_, themes) =>
  themes.map((theme) => record('theme', theme, [EVERYONE], { title: theme.name, abstract: theme.description })),
)

export const pageKind = workspaceKind('page', 'pages', async (_, pages) =>
  pages.map((page) =>
    record('page', page, [EVERYONE], {
      title: page.title,
      abstract: page.lead ?? '',
      body: lines([
        plainText(page.body),
        ...(page.timeline ?? []).flatMap(({ title, description }) => [title, description]),
      ]),
    }),
  ),
)

function record(
  kind: Kind,
  { id, slug, updatedAt }: Described,
  audience: Audience,
  text: Partial<WorkspaceRecord['text']>,
): WorkspaceRecord {
  return {
    id: recordId(kind, id),
    language: DEFAULT_LOCALE,
    text: { ...NO_TEXT, ...text },
    files: [],
    facets: commonFacets(kind, audience),
    date: updatedAt.slice(0, 10),
    stored: {
      ...{ kind, id, isDraftBesideLive: false, version: updatedAt },
      ...{ group: null, publication: null, state: null, slug },
    },
  }
}
