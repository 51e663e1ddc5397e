import { z } from 'zod'
import { isPartialDate } from '../../src/domain/partialDate'
import { publicationWorkflow, type ActionName } from '../../src/domain/publicationWorkflow'
import { PUBLICATION_TYPES } from '../../src/domain/publicationType'
import { DECLINE_REASONS, RECOMMENDATIONS } from '../../src/domain/review'
import bodies from './bodies.json' with { type: 'json' }
import experts from './experts.json' with { type: 'json' }
import history from './history.json' with { type: 'json' }
import partners from './partners.json' with { type: 'json' }
import publications from './publications.json' with { type: 'json' }
import site from './site.json' with { type: 'json' }
import synonyms from './synonyms.json' with { type: 'json' }
import themes from './themes.json' with { type: 'json' }
import workInProgress from './work-in-progress.json' with { type: 'json' }
import groups from './working-groups.json' with { type: 'json' }

/** Where a fact was read; kept with the data and not stored in the hub. */
const sources = z.array(z.object({ title: z.string(), url: z.url().nullable() })).min(1)

/** What is uncertain about a record, and how it was settled. */
const notes = z.string().optional()

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const partialDate = z.string().refine(isPartialDate)
const country = z.string().regex(/^[A-Z]{3}$/)
const publicationType = z.enum(PUBLICATION_TYPES)

const group = z.object({
  number: z.int(),
  slug,
  name: z.string(),
  summary: z.string(),
  focus: z.string(),
  keyQuestions: z.array(z.string()).min(1),
  chairs: z.array(
    z.object({
      expert: slug.nullable(),
      name: z.string(),
      role: z.string(),
      affiliation: z.string().nullable(),
      sources,
    }),
  ),
  notes,
  sources,
})

const theme = z.object({
  number: z.int(),
  slug,
  name: z.string(),
  description: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  notes,
  sources,
})

const expert = z.object({
  slug,
  name: z.string(),
  role: z.string(),
  /** At the time of the work that the sources are about. */
  affiliation: z.string().nullable(),
  groups: z.array(slug).min(1),
  topics: z.array(z.string()),
  orcid: z.string().nullable(),
  notes,
  sources,
})

const partner = z.object({
  slug,
  name: z.string(),
  abbreviation: z.string().nullable(),
  role: z.enum(['host', 'donor', 'partner']),
  country: country.nullable(),
  sinceYear: z.int().nullable(),
  description: z.string(),
  notes,
  sources,
})

const milestone = z.object({ date: partialDate, title: z.string(), description: z.string(), notes, sources })

const publication = z.object({
  slug,
  type: publicationType,
  title: z.string(),
  subtitle: z.string().nullable(),
  abstract: z.string(),
  /** An expert by slug, or a name as written on the work. */
  authors: z.array(z.union([z.object({ expert: slug }), z.object({ name: z.string() })])).min(1),
  series: z.string().nullable(),
  number: z.string().nullable(),
  date: partialDate.nullable(),
  language: z.literal('en'),
  /** The first owns it. */
  groups: z.array(slug).min(1),
  themes: z.array(slug),
  countries: z.array(country),
  keywords: z.array(z.string()).min(1),
  publisher: z.string(),
  doi: z.string().nullable(),
  isbn: z.string().nullable(),
  licence: z.string().nullable(),
  /** Partners by slug. */
  funders: z.array(slug),
  /** To works that stand before this one. */
  related: z.array(z.object({ relation: z.enum(['related', 'supersedes']), publication: slug })),
  /** The publisher’s or another library’s page; null where only a copy by third parties was read. */
  sourceUrl: z.url().nullable(),
  notes,
  sources,
})

const inline = z.union([z.string(), z.object({ text: z.string(), href: z.string() })])

const block = z.union([
  z.object({ heading: z.string(), level: z.union([z.literal(2), z.literal(3)]).optional() }),
  z.object({ paragraph: z.union([z.string(), z.array(inline)]) }),
  z.object({ list: z.array(z.string()).min(1) }),
  z.object({ quote: z.string() }),
])

const body = z.object({ publication: slug, keyMessages: z.array(z.string()).min(1), body: z.array(block).min(1) })

/** Made up, so that every stage of the workflow can be seen. People are demo accounts by their key. */
const workInHand = z.object({
  slug,
  type: publicationType,
  title: z.string(),
  abstract: z.string(),
  group: slug,
  themes: z.array(slug),
  countries: z.array(country),
  keywords: z.array(z.string()),
  author: z.string(),
  embargoed: z.boolean().default(false),
  /** What has been done with it since it was written. */
  history: z.array(
    z.object({
      by: z.string(),
      action: z.custom<ActionName>((name) => publicationWorkflow.isAction(name)),
      note: z.string().default(''),
      noteToLead: z.string().optional(),
      reviewers: z.array(z.string()).optional(),
      recommendation: z.enum(RECOMMENDATIONS).optional(),
      declineReason: z.enum(DECLINE_REASONS).optional(),
    }),
  ),
  body: z.array(block).min(1),
})

const siteContent = z.object({
  settings: z.object({
    name: z.string(),
    tagline: z.string(),
    introduction: z.string(),
    licence: z.string(),
    featured: z.array(slug),
  }),
  pages: z.array(z.object({ slug, title: z.string(), lead: z.string(), body: z.array(block) })),
})

/** The facts of the demo hub, checked as they are loaded. */
export const CONTENT = {
  groups: z.array(group).parse(groups),
  themes: z.array(theme).parse(themes),
  experts: z.array(expert).parse(experts),
  partners: z.array(partner).parse(partners),
  milestones: z.array(milestone).parse(history),
  publications: z.array(publication).parse(publications),
  bodies: z.array(body).parse(bodies),
  workInProgress: z.array(workInHand).parse(workInProgress),
  site: siteContent.parse(site),
  /** What the search takes for the same: terms with commas between them. */
  synonyms: z.array(z.string()).parse(synonyms),
}

export type DemoPublication = z.infer<typeof publication>
export type DemoExpert = z.infer<typeof expert>
export type WorkInProgress = z.infer<typeof workInHand>
