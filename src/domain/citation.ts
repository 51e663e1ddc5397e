import type { PartialDate } from './partialDate'
import type { PublicationType } from './publicationType'

/** A name as citations need it; an organisation has no family name. */
export interface CitedPerson {
  given: string | null
  family: string | null
  /** The name as it is written on the work. */
  literal: string
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
