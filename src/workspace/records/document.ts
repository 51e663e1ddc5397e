import { audienceOfDocument } from '../../../collections/access/audience'
import { idOf } from '../../../collections/access/principal'
import { DEFAULT_LOCALE } from '../../domain/locale'
import type { Document, Publication } from '../../payload-types'
import { NO_TEXT, recordId } from '../../search/record'
import type { WorkspaceRecord } from '../item'
import { commonFacets, lines, workspaceKind, type Sources } from './kind'

/** Files, each with its text. They are no part of the records of publications: other people may know of them. */
export const documentKind = workspaceKind('document', 'documents', async (sources, documents) => {
  const ids = [...new Set(documents.flatMap(({ publication }) => (publication ? [idOf(publication)] : [])))]
  const publications = ids.length > 0 ? await sources.door.find('publications', { where: { id: { in: ids } } }) : []
  const byId = new Map(publications.map((publication) => [publication.id, publication]))
  return Promise.all(
    documents.map((document) =>
      documentRecord(sources, document, document.publication ? byId.get(idOf(document.publication)) : undefined),
    ),
  )
})

async function documentRecord(
  { searchable }: Sources,
  document: Document,
  publication: Publication | undefined,
): Promise<WorkspaceRecord> {
  const { id, title, filename, mimeType, updatedAt } = document
  const name = document.originalName || filename || `${id}.bin`
  const file = {
    ...{ id, title, href: `/documents/${id}/${encodeURIComponent(name)}` },
    mimeType: mimeType ?? 'application/octet-stream',
  }
  return {
    id: recordId('document', id),
    language: publication?.language ?? DEFAULT_LOCALE,
    text: { ...NO_TEXT, title, keywords: lines([name]) },
    files: filename ? await searchable([{ ...file, storedName: filename }]) : [],
    facets: commonFacets('document', audienceOfDocument(document, publication ?? null)),
    date: updatedAt.slice(0, 10),
    stored: {
      ...{ kind: 'document', id, isDraftBesideLive: false, stamp: updatedAt },
      ...{ group: idOf(document.group), publication: publication?.id ?? null, state: null, slug: null },
    },
  }
}
