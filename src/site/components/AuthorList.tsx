import { orcidUrl } from '../../domain/identifiers'
import type { AuthorName } from '../../queries/viewModels'
import { hidden, rich, useI18n } from '../i18n'
import { authorHref } from './Names'

/** The authors of a publication with affiliation and ORCID. */
export function AuthorList({ authors }: { authors: AuthorName[] }) {
  const { words, href } = useI18n()
  if (authors.length === 0) return null
  return (
    <ul className="authors" aria-label={words.publication.authors}>
      {authors.map((author) => (
        <li key={author.facetKey}>
          <a href={href(authorHref(author))}>{author.name}</a>
          {author.affiliation ? <span className="person-detail">{author.affiliation}</span> : null}
          {author.orcid ? (
            <a className="orcid" href={orcidUrl(author.orcid)}>
              {rich(words.publication.orcid({ orcid: author.orcid, name: author.name, hidden }))}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
