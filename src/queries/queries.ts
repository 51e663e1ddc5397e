import type { Citation, TranslatedTitle } from '../domain/citation'
import type { IndexQueries } from './forIndex'
import type {
  ExpertPage,
  ExpertSummary,
  FileLink,
  GroupPage,
  GroupSummary,
  PublicationPage,
  PublicationSummary,
  SiteSettings,
  TextPage,
  ThemePage,
} from './viewModels'

/**
 * Everything that visitors may read, and nothing else. Each answer is made with the access rules of a visitor, so what is
 * a draft, withdrawn or under embargo is null here, or absent.
 */
export interface Queries extends IndexQueries {
  settings(): Promise<SiteSettings>
  /** In their order. */
  groups(): Promise<GroupSummary[]>
  group(slug: string): Promise<GroupPage | null>
  /** In their order. */
  themes(): Promise<ThemePage[]>
  theme(slug: string): Promise<ThemePage | null>
  publication(slug: string): Promise<PublicationPage | null>
  /** Citations of the public ones among these ids, in the order of the ids: a list of results as a file. */
  citations(ids: string[]): Promise<Citation[]>
  /** The public ones among these ids, for the search index. */
  publicationsByIds(ids: string[]): Promise<PublicationForIndex[]>
  /** Every public publication, in batches. */
  allPublications(): AsyncIterable<PublicationForIndex>
  /** By family name. */
  experts(): Promise<ExpertSummary[]>
  expert(slug: string): Promise<ExpertPage | null>
  page(slug: string): Promise<TextPage | null>
}

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
