import type { PartialDate } from './partialDate'
import type { PersonName } from './personName'
import type { PublicationType } from './publicationType'

/** An author as citations need one. */
export interface CitedPerson extends PersonName {
  affiliation: string | null
  orcid: string | null
}

/** What a paper is called in a language that is not its own. */
export interface TranslatedTitle {
  /** BCP 47. */
  language: string
  title: string
  subtitle: string | null
  /** Plain text; empty where it is not translated. */
  abstract: string
}

/** The one model that every citation format, meta tag and harvester record is made of. */
export interface Citation {
  id: string
  slug: string
  type: PublicationType
  title: string
  subtitle: string | null
  authors: CitedPerson[]
  issued: PartialDate | null
  language: string
  abstract: string
  translations: TranslatedTitle[]
  series: string | null
  number: string | null
  publisher: string | null
  doi: string | null
  isbn: string | null
  issn: string | null
  keywords: string[]
  /** SPDX identifier or the licence's own name. */
  licence: string | null
  funders: string[]
  /** Absolute address of the landing page. */
  url: string
  /** Absolute addresses of the public PDF files, in order. */
  pdfUrls: string[]
}
