import type { TranslatedTitle } from '../domain/citation'
import type { ExpertSummary, FileLink, GroupSummary, PublicationSummary, ThemePage } from './viewModels'

/** A publication as the index takes it in: what a result shows, and the text that is searched beside it. */
export interface PublicationForIndex extends PublicationSummary {
  bodyText: string
  translations: TranslatedTitle[]
  doi: string | null
  isbn: string | null
  issn: string | null
  funders: string[]
  /** The public ones, in order. */
  files: IndexedFileLink[]
}

/** A file whose text is searched with its publication. */
export interface IndexedFileLink extends FileLink {
  /** Generated name under which it is stored. */
  storedName: string
}

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

/** Collections whose documents are found. */
export type IndexedCollection = 'publications' | 'experts' | 'working-groups' | 'themes' | 'pages'

/**
 * What the search index takes in: the public ones among these ids. Each throws UnsoundDocument where nothing can be made of
 * one of them, so that whoever keeps the index can tell that from one that is not public.
 */
export interface IndexQueries {
  publicationsByIds(ids: string[]): Promise<PublicationForIndex[]>
  expertsForIndex(ids: string[]): Promise<ExpertForIndex[]>
  groupsForIndex(ids: string[]): Promise<GroupForIndex[]>
  themesForIndex(ids: string[]): Promise<ThemePage[]>
  pagesForIndex(ids: string[]): Promise<PageForIndex[]>
  /** Ids of public documents in a fixed order: the first that come after an id, or of all where that is empty. */
  idsForIndex(collection: IndexedCollection, after: string, limit: number): Promise<string[]>
  /** Ids of the public publications and the experts that name one of these documents; null when they are a thousand. */
  naming(collection: NamedCollection, ids: string[]): Promise<{ publications: string[]; experts: string[] } | null>
  /** Slugs of public publications in a fixed order, for lists longer than a search hands out. Pages from 1. */
  publicationSlugs(page: number, pageSize: number): Promise<string[]>
}
