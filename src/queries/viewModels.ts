import type { Citation, TranslatedTitle } from '../domain/citation'
import type { PartialDate } from '../domain/partialDate'
import type { PartnerRole } from '../domain/partnerRole'
import type { PublicationType } from '../domain/publicationType'

/** What the public pages show. Made by `src/queries`, rendered by `src/site`; nothing in here is private. */

export interface NamedLink {
  slug: string
  name: string
}

export interface ThemeLink extends NamedLink {
  /** `#rrggbb`, shown as a small square before the name. */
  colour: string
}

export interface AuthorName {
  name: string
  /** Slug of the expert's card; null for an author who has none. */
  expertSlug: string | null
  /** The key of this person in the author facet: the expert's slug, or one made of the name. */
  facetKey: string
  affiliation: string | null
  /** 16 digits in four groups, without the address. */
  orcid: string | null
}

export interface PublicationSummary {
  id: string
  slug: string
  type: PublicationType
  title: string
  subtitle: string | null
  authors: AuthorName[]
  issued: PartialDate | null
  /** BCP 47. */
  language: string
  /** Plain text. */
  abstract: string
  series: string | null
  number: string | null
  groups: NamedLink[]
  themes: ThemeLink[]
  keywords: string[]
  /** ISO 3166-1 alpha-3 with the name. */
  countries: CountryName[]
  hasFile: boolean
  /** ISO 8601 instant of the last published change. */
  updatedAt: string
}

export interface CountryName {
  code: string
  name: string
}

export interface FileLink {
  id: string
  title: string
  filename: string
  /** `/documents/:id/:filename` */
  href: string
  mimeType: string
  /** Bytes. */
  size: number
}

export interface RelatedPublication {
  relation: 'supersedes' | 'part-of' | 'translation-of' | 'related'
  publication: PublicationSummary
}

export interface PublicationPage extends PublicationSummary {
  translations: TranslatedTitle[]
  keyMessages: string[]
  /** Sanitised HTML of the body, and its headings for the table of contents. */
  body: { html: string; headings: { id: string; level: 2 | 3; text: string }[] } | null
  files: FileLink[]
  doi: string | null
  isbn: string | null
  issn: string | null
  publisher: string | null
  /** SPDX identifier or the licence's own name, with its address where there is one. */
  licence: { name: string; href: string | null } | null
  funders: FunderName[]
  /** Where the original stands, for a work that was published elsewhere. */
  sourceUrl: string | null
  related: RelatedPublication[]
  revision: number
  /** Set when a newer publication takes its place. */
  supersededBy: NamedLink | null
  citation: Citation
}

/** What is said of a publication that was withdrawn. */
export interface Tombstone {
  title: string | null
  /** BCP 47, of the title. */
  language: string
  authors: string[]
  issued: PartialDate | null
  /** ISO 8601 instant. */
  withdrawnAt: string
  /** The statement to readers: plain text, with its line breaks. */
  reason: string
  /** The publication that takes its place, where there is one that is public. */
  successor: NamedLink | null
}

/** What became of an address: it leads to another slug, or what stood there is gone, with or without a tombstone. */
export type FormerAddress = { movedTo: string } | { tombstone: Tombstone | null }

export interface GroupSummary extends NamedLink {
  id: string
  number: number
  summary: string
}

export interface GroupPage extends GroupSummary {
  focus: string | null
  keyQuestions: string[]
  workPlan: { html: string } | null
  chairs: { name: string; role: string; affiliation: string | null; expertSlug: string | null }[]
  experts: ExpertSummary[]
}

export interface ThemePage extends ThemeLink {
  id: string
  number: number
  description: string
}

/** Who paid for a work. */
export interface FunderName {
  name: string
  /** Slug of the partner; null for an organisation that is none. */
  partnerSlug: string | null
  /** The key of this organisation in the facet of funders: the partner's slug, or one made of the name. */
  facetKey: string
  /** Its own site, where it is no partner. */
  website: string | null
}

export interface PartnerSummary extends NamedLink {
  id: string
  shortName: string | null
  role: PartnerRole
  country: CountryName | null
  /** The year in which the partnership began. */
  since: number | null
  /** Plain text. */
  description: string
}

export interface PartnerPage extends PartnerSummary {
  website: string | null
  logo: Picture | null
}

export interface Picture {
  src: string
  alt: string
  width: number
  height: number
}

export interface ExpertSummary extends NamedLink {
  id: string
  role: string | null
  affiliation: string | null
  topics: string[]
  countries: CountryName[]
  groups: NamedLink[]
}

export interface ExpertPage extends ExpertSummary {
  bio: { html: string } | null
  orcid: string | null
  languages: string[]
  website: string | null
  photo: Picture | null
}

export interface TextPage {
  slug: string
  title: string
  lead: string | null
  body: { html: string } | null
  /** The network's milestones, oldest first; empty on most pages. */
  timeline: { date: PartialDate; title: string; description: string }[]
}

export interface SiteSettings {
  /** The hub's name: "KNOMAD". */
  name: string
  /** Its full name or motto, one line. */
  tagline: string
  /** One paragraph on the home page. */
  introduction: string
  contact: string | null
  /** Shown in the footer. */
  licence: string
  /** The host and the donors, named at the foot of every page. */
  partners: NamedLink[]
  /** Slugs of publications that an editor put on the home page. */
  featured: string[]
}
