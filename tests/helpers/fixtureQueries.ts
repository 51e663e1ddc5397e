import type { Citation } from '../../src/domain/citation'
import { countryName } from '../../src/domain/countries'
import { parsePersonName, personKey } from '../../src/domain/personName'
import { expertKind } from '../../src/kinds/expert'
import type { CatalogueRecord } from '../../src/kinds/foundItem'
import { groupKind } from '../../src/kinds/group'
import { pageKind } from '../../src/kinds/page'
import { partnerKind } from '../../src/kinds/partner'
import { publicationKind } from '../../src/kinds/publication'
import type { PageOf, Queries, SummaryOf } from '../../src/kinds/queries'
import { themeKind } from '../../src/kinds/theme'
import type { PublicationForIndex } from '../../src/queries/forIndex'
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
  const publications = publicationPages(fixture).map(forIndex)
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

type Kinds = Parameters<Queries['one']>[0]

/** What a hub has of each kind; a further kind has nothing until the fixture has it. */
type Contents = { [K in Kinds]?: { all: SummaryOf<K>[]; one: (slug: string) => PageOf<K> | null } }

/** The reader of what visitors may read, over a fixture. */
export function fixtureQueries(fixture: SiteFixture): Queries {
  const contents = contentsOf(fixture)
  const publications = publicationPages(fixture)
  const slugsOf: Partial<Record<string, { slug: string; name: string }[]>> = {
    publications: publications.map(({ slug, title }) => ({ slug, name: title })),
    'working-groups': fixture.groups,
    themes: fixture.themes,
    experts: fixture.experts,
    partners: fixture.partners,
    pages: fixture.about ? [{ slug: 'about', name: fixture.about.title }] : [],
  }
  return {
    settings: async () => ({
      ...fixture.settings,
      partners: fixture.partners.filter(({ role }) => role !== 'partner'),
    }),
    all: async <K extends Kinds>(kind: K) => contents[kind]?.all ?? [],
    one: async <K extends Kinds>(kind: K, slug: string) => contents[kind]?.one(slug) ?? null,
    citations: async (ids) =>
      ids.flatMap((id) => publications.filter((page) => page.id === id).map(({ citation }) => citation)),
    names: async (collection) => slugsOf[collection] ?? [],
    slugs: async (collection, page, pageSize) =>
      (slugsOf[collection] ?? []).slice((page - 1) * pageSize, page * pageSize).map(({ slug }) => slug),
    formerAddress: async () => null,
  }
}

function contentsOf(fixture: SiteFixture): Contents {
  const { about } = fixture
  const experts = fixture.experts.map((expert) => expertPage(expert, fixture))
  const bySlug =
    <Item extends { slug: string }>(items: Item[]) =>
    (slug: string) =>
      items.find((item) => item.slug === slug) ?? null
  const groups = fixture.groups.map((group) => ({
    ...group,
    workPlan: group.number === 1 ? { html: '<p>A handbook in the spring, a workshop in the autumn.</p>' } : null,
    chairs: group.chairs.map(({ expert, ...chair }) => ({ ...chair, expertSlug: expert })),
    experts: experts.filter((expert) => expert.groups.some(({ slug }) => slug === group.slug)),
  }))
  const partners = fixture.partners.map(partnerPage)
  const pages = about ? [{ ...about, slug: 'about', body: { html: about.html }, timeline: fixture.history }] : []
  return {
    publication: { all: [], one: bySlug(publicationPages(fixture)) },
    group: { all: groups, one: bySlug(groups) },
    theme: { all: fixture.themes, one: bySlug(fixture.themes) },
    partner: { all: partners, one: bySlug(partners) },
    expert: { all: experts, one: bySlug(experts) },
    page: { all: pages.map((page) => ({ ...page, id: ABOUT })), one: bySlug(pages) },
  }
}

function publicationPages(fixture: SiteFixture): PublicationPage[] {
  return fixture.publications.map((publication, index) => publicationPage(publication, fixture, index === 0))
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
