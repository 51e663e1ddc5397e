import type { FoundPublication } from '../../kinds/foundItem'
import type { FileHit } from '../../search/types'
import { Entry } from '../components/Entry'
import { Marked } from '../components/Marked'
import { rich, useI18n } from '../i18n'
import { publicationPage } from '../pages/publication'
import type { Presentation } from './presentation'

export const publication = {
  place: { order: 1, label: ({ kinds }) => kinds.publication.place },
  one: publicationPage,
  result: ({ record, title, snippet, file }, marked) =>
    marked ? (
      <Entry publication={record} level={2} title={title} snippet={snippet} more={file && <InFile file={file} />} />
    ) : (
      <Entry publication={record} level={2} />
    ),
  news: ({ type, title, authors, issued, language, abstract, updatedAt, groups, themes }, { words }) => ({
    title,
    updated: updatedAt,
    published: issued?.length === 'YYYY-MM-DD'.length ? `${issued}T00:00:00Z` : null,
    authors: authors.map(({ name }) => name),
    summary: abstract,
    language,
    categories: [
      { term: type, label: words.publicationTypes[type].label },
      ...[...groups, ...themes].map(({ slug, name }) => ({ term: slug, label: name })),
    ],
  }),
} satisfies Presentation<FoundPublication>

/** Where in a file the words stand. */
function InFile({ file: { href, page, snippet } }: { file: FileHit }) {
  const { hit } = useI18n().words.listing
  const link = (text: string) => <a href={href}>{text}</a>
  return (
    <p className="entry-file">
      {rich(page === null ? hit.inFile({ link }) : hit.inFileAtPage({ page, link }))}
      <Marked snippet={snippet} />
    </p>
  )
}
