import { parsePersonName } from '../domain/personName'
import type { Citation } from '../domain/citation'
import type { Document, Publication } from '../payload-types'
import { idOf, idsOf } from '../domain/idOf'
import type { PublicReader } from './publicReader'
import type { IndexReader, PublicationForIndex } from './forIndex'
import { plainText, renderRichText } from './richText'
import { fundersOf, namesOf, summaryOf, translationsOf, type Names } from './summaries'
import type { FileLink, PublicationPage, PublicationSummary, RelatedPublication } from './viewModels'

/**
 * @param reader for visitors
 * @param publicUrl of the hub, for absolute addresses
 * @param ids of publications
 * @returns citations of the public ones among them, in their order
 */
export async function citationsOf(reader: PublicReader, publicUrl: string, ids: string[]): Promise<Citation[]> {
  const found = await reader.find('publications', { where: { id: { in: ids } } })
  const [names, documents] = await Promise.all([namesOf(reader, found, reader.locale), documentsOf(reader, found)])
  const citations = new Map(
    found.map((publication) => [publication.id, citationOf(recordOf(publication, names, documents), publicUrl)]),
  )
  return ids.flatMap((id) => citations.get(id) ?? [])
}

/**
 * @param reader of what the readers of an index may know
 * @param publications as it reads them
 * @returns the same with their text, and with the names of what they point to, in their order
 */
export async function publicationsForIndex(
  reader: IndexReader,
  publications: Publication[],
): Promise<PublicationForIndex[]> {
  const [names, documents] = await Promise.all([namesOf(reader, publications), documentsOf(reader, publications)])
  return publications.map((publication) => indexable(publication, names, documents))
}

function indexable(publication: Publication, names: Names, documents: Map<string, Document>): PublicationForIndex {
  const messages = (publication.keyMessages ?? []).map(({ message }) => message)
  return {
    ...summaryOf(publication, names),
    bodyText: [...messages, plainText(publication.body)].join('\n'),
    translations: translationsOf(publication),
    doi: publication.doi || null,
    isbn: publication.isbn || null,
    issn: publication.issn || null,
    publisher: publication.publisher || null,
    funders: fundersOf(publication, names),
    files: publicFiles(publication, documents).flatMap((document) =>
      document.filename ? [{ ...fileLink(document), storedName: document.filename }] : [],
    ),
  }
}

/**
 * @param reader for visitors
 * @param publicUrl of the hub, for absolute addresses in its citation
 * @param files reads its files; as visitors do, unless it is given
 * @returns what the page of a publication shows
 */
export async function publicationPage(
  reader: PublicReader,
  publication: Publication,
  publicUrl: string,
  files: Pick<PublicReader, 'find'> = reader,
): Promise<PublicationPage> {
  const related = await relatedTo(reader, publication)
  const shown = [publication, ...related.map(({ document }) => document)]
  const [names, documents, successor] = await Promise.all([
    namesOf(reader, shown, reader.locale),
    documentsOf(files, [publication]),
    publication.supersededBy ? reader.first('publications', { id: { equals: idOf(publication.supersededBy) } }) : null,
  ])
  const record = recordOf(publication, names, documents)
  return {
    ...record,
    keyMessages: (publication.keyMessages ?? []).map(({ message }) => message),
    body: renderRichText(publication.body),
    related: related.map(({ relation, document }) => ({ relation, publication: summaryOf(document, names) })),
    updatedAt: publication.updatedAt,
    revision: publication.revision,
    supersededBy: successor ? { slug: successor.slug, name: successor.title } : null,
    citation: citationOf(record, publicUrl),
  }
}

/** What a citation is made of. */
type BibliographicRecord = PublicationSummary &
  Pick<
    PublicationPage,
    'translations' | 'files' | 'doi' | 'isbn' | 'issn' | 'publisher' | 'licence' | 'funders' | 'sourceUrl'
  >

function recordOf(publication: Publication, names: Names, documents: Map<string, Document>): BibliographicRecord {
  return {
    ...summaryOf(publication, names),
    translations: translationsOf(publication),
    files: publicFiles(publication, documents).map(fileLink),
    doi: publication.doi || null,
    isbn: publication.isbn || null,
    issn: publication.issn || null,
    publisher: publication.publisher || null,
    licence: publication.licence ? { name: publication.licence, href: publication.licenceUrl || null } : null,
    funders: fundersOf(publication, names),
    sourceUrl: publication.sourceUrl || null,
  }
}

function documentIds({ files }: Publication): string[] {
  return idsOf((files ?? []).map(({ document }) => document))
}

async function documentsOf(
  reader: Pick<PublicReader, 'find'>,
  publications: Publication[],
): Promise<Map<string, Document>> {
  const ids = publications.flatMap(documentIds)
  const found = ids.length > 0 ? await reader.find('documents', { where: { id: { in: ids } } }) : []
  return new Map(found.map((document) => [document.id, document]))
}

/** @returns its files in order, without those that are not public */
function publicFiles(publication: Publication, documents: Map<string, Document>): Document[] {
  return documentIds(publication).flatMap((id) => documents.get(id) ?? [])
}

/** @param document a file that its reader may have */
export function fileLink(document: Document): FileLink {
  const filename = document.originalName || document.filename || `${document.id}.bin`
  return {
    id: document.id,
    title: document.title,
    filename,
    href: `/documents/${document.id}/${encodeURIComponent(filename)}`,
    mimeType: document.mimeType ?? 'application/octet-stream',
    size: document.filesize ?? 0,
  }
}

async function relatedTo(
  reader: PublicReader,
  publication: Publication,
): Promise<{ relation: RelatedPublication['relation']; document: Publication }[]> {
  const rows = publication.related ?? []
  if (rows.length === 0) return []
  const documents = await reader.find('publications', {
    where: { id: { in: idsOf(rows.map((row) => row.publication)) } },
  })
  return rows.flatMap((row) => {
    const document = documents.find(({ id }) => id === idOf(row.publication))
    return document ? [{ relation: row.relation, document }] : []
  })
}

function citationOf(page: BibliographicRecord, publicUrl: string): Citation {
  return {
    id: page.id,
    slug: page.slug,
    type: page.type,
    title: page.title,
    subtitle: page.subtitle,
    authors: page.authors.map(({ name, affiliation, orcid }) => ({ ...parsePersonName(name), affiliation, orcid })),
    issued: page.issued,
    language: page.language,
    abstract: page.abstract,
    translations: page.translations,
    series: page.series,
    number: page.number,
    publisher: page.publisher,
    doi: page.doi,
    isbn: page.isbn,
    issn: page.issn,
    keywords: page.keywords,
    licence: page.licence?.name ?? null,
    funders: page.funders.map(({ name }) => name),
    url: `${publicUrl}/publications/${page.slug}`,
    pdfUrls: page.files
      .filter(({ mimeType }) => mimeType === 'application/pdf')
      .map(({ href }) => `${publicUrl}${href}`),
  }
}
