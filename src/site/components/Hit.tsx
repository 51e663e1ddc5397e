import type { FileHit, SearchHit } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { rich, useI18n } from '../i18n'
import { Entry } from './Entry'
import { FoundEntry } from './FoundEntry'
import { Marked } from './Marked'

interface Props {
  hit: SearchHit<FoundItem>
  /** Whether words were searched for, so that they are marked. */
  marked: boolean
  /** Whether the list has things of other kinds too, so that it is said what each is. */
  mixed: boolean
}

/** One result, as its kind is shown. */
export function Hit({ hit: { record, title, snippet, file }, marked, mixed }: Props) {
  if (record.kind !== 'publication') {
    const shown = marked ? { title, snippet } : {}
    return <FoundEntry item={record} mixed={mixed} {...shown} />
  }
  return marked ? (
    <Entry publication={record} level={2} title={title} snippet={snippet} more={file && <InFile file={file} />} />
  ) : (
    <Entry publication={record} level={2} />
  )
}

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
