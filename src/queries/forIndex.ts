import type { ExpertSummary, GroupSummary, ThemePage } from './viewModels'

/** An expert as the index takes it in: what a result shows, and the text that is searched beside it. */
export interface ExpertForIndex extends ExpertSummary {
  bioText: string
  orcid: string | null
}

export interface GroupForIndex extends GroupSummary {
  /** Focus, key questions, chairs and work plan. */
  bodyText: string
}

/** A page of text as a result shows it. */
export interface PageSummary {
  id: string
  slug: string
  title: string
  lead: string | null
}

export interface PageForIndex extends PageSummary {
  /** Text and milestones. */
  bodyText: string
}

/** Collections whose documents are named by publications and experts. */
export type NamedCollection = 'working-groups' | 'themes' | 'experts' | 'documents'

/** What the search index takes in besides publications. Without ids: everything. */
export interface IndexQueries {
  expertsForIndex(ids?: string[]): Promise<ExpertForIndex[]>
  groupsForIndex(ids?: string[]): Promise<GroupForIndex[]>
  themesForIndex(ids?: string[]): Promise<ThemePage[]>
  pagesForIndex(ids?: string[]): Promise<PageForIndex[]>
  /** Ids of the public publications and the experts that name one of these documents; null when they are a thousand. */
  naming(collection: NamedCollection, ids: string[]): Promise<{ publications: string[]; experts: string[] } | null>
  /** Slugs of public publications in a fixed order, for lists longer than a search hands out. Pages from 1. */
  publicationSlugs(page: number, pageSize: number): Promise<string[]>
}
