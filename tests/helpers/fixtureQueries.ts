import type { Citation } from '../../src/domain/citation'
import { countryName } from '../../src/domain/countries'
import { parsePersonName, personKey } from '../../src/domain/personName'
import type { CatalogueRecord } from '../../src/kinds'
import { expertKind } from '../../src/kinds/expert'
import { groupKind } from '../../src/kinds/group'
import { pageKind } from '../../src/kinds/page'
import { partnerKind } from '../../src/kinds/partner'
import { publicationKind } from '../../src/kinds/publication'
import { themeKind } from '../../src/kinds/theme'
import type { PublicationForIndex } from '../../src/queries/forIndex'
import type { Queries } from '../../src/queries/queries'
import type {
  AuthorName,
  ExpertPage,
  PartnerPage,
  PublicationPage,
  PublicationSummary,
} from '../../src/queries/viewModels'
import type { FixtureExpert, FixturePublication, SiteFixture } from './siteFixture'

const ABOUT = 'id-about'

export const FIXTURE_URL = 'https://hub.example.org'

/** The parts that only the first publication of a fixture has, so that every part of the page is shown once. */
const RICH: Partial<PublicationPage> = {
  keyMessages: ['The first thing to take away from this paper.', 'The second, which qualifies the first.'],
  body: {
    html: '<h2 id="methods">Methods</h2><p>Text with <em>emphasis</em> and <a href="https://example.org/">a link</a>.</p><h3 id="sample">Sample</h3><p>More text.</p><ul><li>One</li><li>Two</li></ul><h2 id="findings">Findings</h2><p>What was found.</p><blockquote><p>A sentence from an interview.</p></blockquote>',
    headings: [
      { id: 'methods', level: 2, text: 'Methods' },
      { id: 'sample', level: 3, text: 'Sample' },
      { id: 'findings', level: 2, text: 'Findings' },
    ],
  },
  files: [
    file('f1', 'Full text', 'full-text.pdf', 'application/pdf', 1_840_000),
    file('f2', 'Annex of tables', 'annex.xlsx', 'application/vnd.ms-excel', 82_000),
  ],
  doi: '10.1596/example.2015.7',
  issn: '2307-1001',
  licence: { name: 'CC BY 3.0 IGO', href: 'https://creativecommons.org/licenses/by/3.0/igo/' },
  revision: 3,
}

/** @returns the records of everything in a fixture */
export function fixtureRecords(fixture: SiteFixture): CatalogueRecord[] {
  const { groups, themes, about } = fixture
  const publications = fixture.publications.map((publication, index) =>
    forIndex(publicationPage(publication, fixture, index === 0)),
  )
  const experts = fixture.experts.map((expert) => expertPage(expert, fixture))
  return [
    ...publications.map((view) => publicationKind.visitorRecord(view.id, view, [])),
    ...experts.map((view) => expertKind.visitorRecord(view.id, { ...view, bioText: view.topics.join(', ') }, [])),
    ...groups.map((view) => groupKind.visitorRecord(view.id, { ...view, bodyText: '' }, [])),
    ...fixture.partners.map((partner) => partnerKind.visitorRecord(partner.id, partnerPage(partner), [])),
    ...themes.map((view) => themeKind.visitorRecord(view.id, view, [])),
    ...(about ? [pageKind.visitorRecord(ABOUT, { ...about, id: ABOUT, slug: 'about', bodyText: '' }, [])] : []),
  ]
}

/** The reader of what visitors may read, over a fixture. */
export function fixtureQueries(fixture: SiteFixture): Queries {
  const groups = fixture.groups.map(({ id, slug, name, number, summary }) => ({ id, slug, name, number, summary }))
  const experts = fixture.experts.map((expert) => expertPage(expert, fixture))
  const pages = fixture.publications.map((publication, index) => publicationPage(publication, fixture, index === 0))
  const bySlug = <Item extends { slug: string }>(items: Item[], slug: string) =>
    items.find((item) => item.slug === slug) ?? null
  return {
    settings: async () => ({
      ...fixture.settings,
      partners: fixture.partners.filter(({ role }) => role !== 'partner'),
    }),
    groups: async () => groups,
    group: async (slug) => {
      const group = bySlug(fixture.groups, slug)
      return (
        group && {
          ...group,
          workPlan: group.number === 1 ? { html: '<p>A handbook in the spring, a workshop in the autumn.</p>' } : null,
          chairs: group.chairs.map(({ expert, ...chair }) => ({ ...chair, expertSlug: expert })),
          experts: experts.filter((expert) => expert.groups.some((entry) => entry.slug === slug)),
        }
      )
    },
    themes: async () => fixture.themes,
    theme: async (slug) => bySlug(fixture.themes, slug),
    publication: async (slug) => bySlug(pages, slug),
    citations: async (ids) =>
      ids.flatMap((id) => pages.filter((page) => page.id === id).map(({ citation }) => citation)),
    names: async (collection) =>
      ({ 'working-groups': groups, themes: fixture.themes, experts, partners: fixture.partners })[collection],
    slugs: async (collection, page, pageSize) =>
      ({
        publications: pages,
        'working-groups': groups,
        themes: fixture.themes,
        experts,
        partners: fixture.partners,
        pages: fixture.about ? [{ slug: 'about' }] : [],
      })[collection]
        .slice((page - 1) * pageSize, page * pageSize)
        .map(({ slug }) => slug),
    partners: async () => fixture.partners.map(partnerPage),
    partner: async (slug) => {
      const partner = bySlug(fixture.partners, slug)
      return partner && partnerPage(partner)
    },
    experts: async () => experts,
    expert: async (slug) => bySlug(experts, slug),
    formerAddress: async () => null,
    page: async (slug) =>
      slug === 'about' && fixture.about
        ? {
            slug,
            title: fixture.about.title,
            lead: fixture.about.lead,
            body: { html: fixture.about.html },
            timeline: fixture.history,
          }
        : null,
  }
}

function publicationPage(publication: FixturePublication, fixture: SiteFixture, rich: boolean): PublicationPage {
  const summary = publicationSummary(publication, fixture)
  const { publisher, doi, isbn, licence, sourceUrl, funders, related } = publication
  const page: Omit<PublicationPage, 'citation'> = {
    ...summary,
    translations: [],
    keyMessages: [],
    body: null,
    files: [],
    doi,
    isbn,
    issn: null,
    publisher,
    licence: licence ? { name: licence, href: null } : null,
    funders: fixture.partners
      .filter(({ slug }) => funders.includes(slug))
      .map(({ slug, name }) => ({ name, partnerSlug: slug, facetKey: slug, website: null })),
    sourceUrl,
    related: fixture.publications
      .filter(({ slug }) => related.some((entry) => entry.publication === slug))
      .map((other) => ({ relation: 'related', publication: publicationSummary(other, fixture) })),
    revision: 1,
    supersededBy: null,
    ...(rich ? RICH : {}),
  }
  return { ...page, hasFile: page.files.length > 0, citation: citation(page) }
}

function publicationSummary(publication: FixturePublication, fixture: SiteFixture): PublicationSummary {
  const { slug, type, title, subtitle, date, language, abstract, series, number, keywords, countries } = publication
  return {
    id: `id-${slug}`,
    slug,
    type,
    title,
    subtitle,
    authors: publication.authors.map((author) => authorName(author, fixture)),
    issued: date,
    language,
    abstract,
    series,
    number: number === null ? null : String(number),
    groups: fixture.groups.filter((group) => publication.groups.includes(group.slug)),
    themes: fixture.themes.filter((theme) => publication.themes.includes(theme.slug)),
    keywords,
    countries: countries.map((code) => ({ code, name: countryName(code, 'en') })),
    hasFile: false,
    updatedAt: '2024-03-04T10:00:00.000Z',
  }
}

function authorName({ expert, name }: { expert?: string; name?: string }, fixture: SiteFixture): AuthorName {
  const card = fixture.experts.find(({ slug }) => slug === expert)
  const written = card?.name ?? name ?? expert ?? ''
  return {
    name: written,
    expertSlug: card?.slug ?? null,
    facetKey: card?.slug ?? personKey(written),
    affiliation: card?.affiliation ?? null,
    orcid: card ? '0000-0002-1825-0097' : null,
  }
}

function citation(page: Omit<PublicationPage, 'citation'>): Citation {
  const { authors, licence, funders, files, ...rest } = page
  return {
    ...rest,
    authors: authors.map(({ name, affiliation, orcid }) => ({ ...parsePersonName(name), affiliation, orcid })),
    licence: licence?.name ?? null,
    funders: funders.map(({ name }) => name),
    url: `${FIXTURE_URL}/publications/${page.slug}`,
    pdfUrls: files.filter(({ mimeType }) => mimeType === 'application/pdf').map(({ href }) => FIXTURE_URL + href),
  }
}

function forIndex({ doi, isbn, issn, body, files, funders, ...page }: PublicationPage): PublicationForIndex {
  return {
    ...page,
    files: files.map((link) => ({ ...link, storedName: link.filename })),
    funders,
    doi,
    isbn,
    issn,
    bodyText: body?.html.replace(/<[^>]*>/g, ' ') ?? '',
  }
}

function expertPage(expert: FixtureExpert, fixture: SiteFixture): ExpertPage {
  return {
    ...expert,
    groups: fixture.groups.filter(({ slug }) => expert.groups.includes(slug)),
    countries: [],
    bio: { html: `<p>${expert.name} works on ${expert.topics.join(', ')}.</p>` },
    orcid: null,
    languages: ['en'],
    website: null,
    photo: null,
  }
}

function partnerPage({ id, slug, name, role }: SiteFixture['partners'][number]): PartnerPage {
  return {
    ...{ id, slug, name, role },
    ...{ shortName: null, country: null, since: 2013, description: `${name} works with the network.` },
    ...{ website: 'https://example.org/', logo: null },
  }
}

function file(id: string, title: string, filename: string, mimeType: string, size: number) {
  return { id, title, filename, href: `/documents/${id}/${filename}`, mimeType, size }
}
