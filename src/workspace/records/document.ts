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
  const papers = await papersOf(sources, ids)
  return Promise.all(
    documents.map((document) =>
      documentRecord(sources, document, document.publication ? papers.get(idOf(document.publication)) : undefined),
    ),
  )
})

interface Paper {
  live: Publication
  latest: Publication
}

async function papersOf({ reader }: Sources, ids: string[]): Promise<Map<string, Paper>> {
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const [rows, versions] = await Promise.all([
    reader.find('publications', { where }),
    reader.find('publications', { where, draft: true }),
  ])
  const latest = new Map(versions.map((publication) => [publication.id, publication]))
  return new Map(rows.map((live) => [live.id, { live, latest: latest.get(live.id) ?? live }]))
}

async function documentRecord(
  { searchable }: Sources,
  document: Document,
  paper: Paper | undefined,
): Promise<WorkspaceRecord> {
  const { id, title, filename, mimeType, updatedAt } = document
  const name = document.originalName || filename || `${id}.bin`
  const file = {
    ...{ id, title, href: `/documents/${id}/${encodeURIComponent(name)}` },
    mimeType: mimeType ?? 'application/octet-stream',
  }
  return {
    id: recordId('document', id),
    language: paper?.live.language ?? DEFAULT_LOCALE,
    text: { ...NO_TEXT, title, keywords: lines([name]) },
    files: filename ? await searchable([{ ...file, storedName: filename }]) : [],
    facets: commonFacets('document', audienceOfDocument(document, paper ?? null)),
    date: updatedAt.slice(0, 10),
    stored: {
      ...{ kind: 'document', id, isDraftBesideLive: false, version: updatedAt },
      ...{ group: idOf(document.group), publication: paper?.live.id ?? null, state: null, slug: null },
    },
  }
}
