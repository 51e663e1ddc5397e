import type { SearchableFile } from '../../search/types'
import type { ExtractedText, StoredDocument } from './types'

/** A public file of a publication, as the index lists it. */
export interface IndexedFile extends StoredDocument {
  title: string
  /** `/documents/:id/:filename` */
  href: string
}

/**
 * @param files public files of one record, in order
 * @param texts what has been read of them; what has not been read yet is read soon and told to `onTextFound`
 * @returns the files with the text that there is now, those without left out. A PDF opens in the browser, where the
 *   number of a page can follow its address
 */
export async function searchableFiles(
  files: readonly IndexedFile[],
  texts: { textOf(file: StoredDocument): Promise<ExtractedText | null> },
): Promise<SearchableFile[]> {
  const searchable: SearchableFile[] = []
  for (const { id, title, href, storedName, mimeType } of files) {
    const text = await texts.textOf({ id, storedName, mimeType })
    if (!text) continue
    const opens = mimeType === 'application/pdf' ? `${href}?view=inline` : href
    searchable.push({ id, title, href: opens, pages: text.pages, paged: text.paged })
  }
  return searchable
}
