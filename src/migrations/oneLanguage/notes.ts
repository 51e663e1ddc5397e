import { stableUuid } from './ids'
import { languageName } from './ownText'

/** A line of the audit log: people are told where words went that have no place in the form any more. */
export interface Note {
  id: string
  targetCollection: 'publications' | 'documents'
  target: string
  note: string
}

/** @param paper id of it @param language of the text that is kept */
export function keptAmongVersions(paper: string, language: string): Note {
  return {
    id: stableUuid('kept text', paper, language),
    targetCollection: 'publications',
    target: paper,
    note: `A paper is in one language now. Its text in ${languageName(language)} is kept among its versions.`,
  }
}

/** @param document id of it @param titles that it had in further languages, by language */
export function furtherTitles(document: string, titles: [language: string, title: string][]): Note {
  const words = titles.map(([language, title]) => `“${title}” (${languageName(language)})`)
  return {
    id: stableUuid('further titles', document),
    targetCollection: 'documents',
    target: document,
    note: `A file has one title now. It was also called ${words.join(', ')}.`,
  }
}
