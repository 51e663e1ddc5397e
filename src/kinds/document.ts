import { idOf } from '../domain/idOf'
import { DEFAULT_LOCALE } from '../domain/locale'
import type { IndexedFile } from '../files/text/searchableFiles'
import type { Document, Publication } from '../payload-types'
import type { IndexReader } from '../queries/forIndex'
import { fileLink } from '../queries/publications'
import { NO_TEXT } from '../search/record'
import { invitedBy } from './invitedBy'
import { storedKind } from './kind'

interface View {
  file: IndexedFile & { filename: string }
  /** The paper that it belongs to; undefined without one. */
  paper: Paper | undefined
}

/** Files by themselves, for members: other people may know of them than of the publications that have them. */
export const documentKind = storedKind({
  kind: 'document',
  names: ['publication'],
  editedBy: 'members',
  async views(reader, documents): Promise<View[]> {
    const papers = await papersOf(reader, documents)
    return documents.map((document) => ({
      file: { ...fileLink(document), storedName: document.filename ?? '' },
      paper: document.publication ? papers.get(idOf(document.publication)) : undefined,
    }))
  },
  describe: ({ file, paper }) => ({
    language: paper?.live.language ?? DEFAULT_LOCALE,
    text: { ...NO_TEXT, title: file.title, keywords: file.filename },
    facets: {},
    date: null,
  }),
  memberFiles: ({ file }) => (file.storedName === '' ? [] : [file]),
  // What readers have of its publication decides who may have the file.
  async standings(documents, views, reader) {
    const invited = await invitedBy(
      reader,
      views.flatMap(({ paper }) => paper?.latest ?? []),
    )
    return documents.map((document, index) => {
      const live = views[index]?.paper?.live ?? document.publication
      return { document: { ...document, publication: live }, invited: live ? (invited.get(idOf(live)) ?? []) : [] }
    })
  },
})

interface Paper {
  live: Publication
  latest: Publication
}

async function papersOf(reader: IndexReader, documents: Document[]): Promise<Map<string, Paper>> {
  const ids = [...new Set(documents.flatMap(({ publication }) => (publication ? [idOf(publication)] : [])))]
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const [rows, versions] = await Promise.all([
    reader.find('publications', { where }),
    reader.find('publications', { where, draft: true }),
  ])
  const latest = new Map(versions.map((publication) => [publication.id, publication]))
  return new Map(rows.map((live) => [live.id, { live, latest: latest.get(live.id) ?? live }]))
}
