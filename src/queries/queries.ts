import type { Citation } from '../domain/citation'
import type { Addressed, NamedCollection } from '../domain/addressed'
import type {
  ExpertPage,
  ExpertSummary,
  FormerAddress,
  GroupPage,
  GroupSummary,
  NamedLink,
  PartnerPage,
  PartnerSummary,
  PublicationPage,
  SiteSettings,
  TextPage,
  ThemePage,
} from './viewModels'

/**
 * Everything that visitors may read, and nothing else. Each answer is made with the access rules of a visitor, so what is
 * a draft, withdrawn or under embargo is null here, or absent.
 */
export interface Queries {
  settings(): Promise<SiteSettings>
  /** Slugs and names of everything public in a collection whose documents have them, in no order. */
  names(collection: NamedCollection): Promise<NamedLink[]>
  /** In their order. */
  groups(): Promise<GroupSummary[]>
  group(slug: string): Promise<GroupPage | null>
  /** In their order. */
  themes(): Promise<ThemePage[]>
  theme(slug: string): Promise<ThemePage | null>
  publication(slug: string): Promise<PublicationPage | null>
  /** Citations of the public ones among these ids, in the order of the ids: a list of results as a file. */
  citations(ids: string[]): Promise<Citation[]>
  /** The host first, then donors, co-hosts and the others, each by name. */
  partners(): Promise<PartnerSummary[]>
  partner(slug: string): Promise<PartnerPage | null>
  /** By family name. */
  experts(): Promise<ExpertSummary[]>
  expert(slug: string): Promise<ExpertPage | null>
  page(slug: string): Promise<TextPage | null>
  /** Slugs of what is public, in a fixed order, for lists longer than a search hands out. Pages from 1. */
  slugs(collection: Addressed, page: number, pageSize: number): Promise<string[]>
  /** What became of an address at which nothing stands now; null when there never was anything that may be known. */
  formerAddress(collection: Addressed, slug: string): Promise<FormerAddress | null>
}
