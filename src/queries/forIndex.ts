import type { SharedCollection } from '../accounts/store'
import type { TranslatedTitle } from '../domain/citation'
import type { PublicReader } from './publicReader'
import type { ExpertSummary, FileLink, FunderName, GroupSummary, PublicationSummary } from './viewModels'

/** A publication as the index takes it in: what a result shows, and the text that is searched beside it. */
export interface PublicationForIndex extends PublicationSummary {
  bodyText: string
  translations: TranslatedTitle[]
  doi: string | null
  isbn: string | null
  issn: string | null
  publisher: string | null
  funders: FunderName[]
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

/**
 * Reads documents for an index: the public ones for visitors, or all of them for members.
 */
export interface IndexReader extends Pick<PublicReader, 'find' | 'each'> {
  /** Ids in a fixed order: the first that come after one, or of all where that is empty. */
  ids(collection: SharedCollection, after: string, limit: number): Promise<string[]>
}
