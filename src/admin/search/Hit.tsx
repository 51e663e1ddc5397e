import { Link, useConfig } from '@payloadcms/ui'
import type { WorkspaceHit } from '../../workspace/answer'
import { useI18n } from '../i18n/context'
import { Marked } from './Marked'
import { whereabouts } from './words'

interface Props {
  hit: WorkspaceHit
  id: string
  isActive: boolean
}

/** One result: what it is called, whose it is and where it stands, and where the words are. */
export function Hit({ hit, id, isActive }: Props) {
  const { config } = useConfig()
  const { words } = useI18n()
  const { title, snippet, where, href, file } = hit
  const standing = whereabouts(where, words)
  const option = { id, role: 'option', tabIndex: -1, className: 'search-hit', 'aria-selected': isActive }
  const content = (
    <>
      <span className="search-title">
        <Marked snippet={title} />
      </span>
      {standing ? <span className="search-where">{standing}</span> : null}
      {file || snippet.length > 0 ? (
        <span className="search-snippet">
          {file ? (
            <strong>{file.page === null ? words.search.inFile : words.search.onPage({ page: file.page })} </strong>
          ) : null}
          <Marked snippet={file?.snippet ?? snippet} />
        </span>
      ) : null}
    </>
  )
  return href.startsWith(`${config.routes.admin}/`) ? (
    <Link href={href} prefetch={false} {...option}>
      {content}
    </Link>
  ) : (
    <a href={href} {...option}>
      {content}
    </a>
  )
}
