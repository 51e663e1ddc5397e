import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PartnerRole } from '../../src/domain/partnerRole'
import type { PublicationType } from '../../src/domain/publicationType'

/** The content of tests/fixtures/site.json, with ids: a small hub. */
export interface SiteFixture {
  settings: {
    name: string
    tagline: string
    introduction: string
    contact: string
    licence: string
    featured: string[]
  }
  about: { title: string; lead: string; html: string } | null
  groups: FixtureGroup[]
  themes: { id: string; number: number; slug: string; name: string; description: string; colour: string }[]
  experts: FixtureExpert[]
  history: { date: string; title: string; description: string }[]
  partners: { id: string; slug: string; name: string; role: PartnerRole }[]
  publications: FixturePublication[]
}

export interface FixtureGroup {
  id: string
  number: number
  slug: string
  name: string
  summary: string
  focus: string
  keyQuestions: string[]
  chairs: { expert: string | null; name: string; role: string; affiliation: string | null }[]
}

export interface FixtureExpert {
  id: string
  slug: string
  name: string
  role: string
  affiliation: string | null
  groups: string[]
  topics: string[]
}

export interface FixturePublication {
  slug: string
  type: PublicationType
  title: string
  subtitle: string | null
  abstract: string
  authors: { expert?: string; name?: string }[]
  series: string | null
  number: string | number | null
  date: string | null
  language: string
  groups: string[]
  themes: string[]
  countries: string[]
  keywords: string[]
  publisher: string | null
  doi: string | null
  isbn: string | null
  licence: string | null
  funders: string[]
  related: { publication: string; relation: string }[]
  sourceUrl: string | null
}

/** @returns the hub of tests/fixtures/site.json */
export function siteFixture(): SiteFixture {
  const file = fileURLToPath(new URL('../fixtures/site.json', import.meta.url))
  const fixture: SiteFixture = JSON.parse(readFileSync(file, 'utf8'))
  const withId = <Item extends { slug: string }>(item: Item) => ({ ...item, id: `id-${item.slug}` })
  return {
    ...fixture,
    groups: fixture.groups.map(withId),
    themes: fixture.themes.map(withId),
    experts: fixture.experts.map(withId),
    partners: fixture.partners.map(withId),
  }
}

/** @returns the same hub before anything is entered: a name, and nothing to show */
export function emptyFixture(): SiteFixture {
  const { settings } = siteFixture()
  return {
    settings: { ...settings, featured: [] },
    about: null,
    groups: [],
    themes: [],
    experts: [],
    history: [],
    partners: [],
    publications: [],
  }
}
