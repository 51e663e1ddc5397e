import { orcidUrl } from '../../domain/identifiers'
import type { AuthorName } from '../../queries/viewModels'
import { authorHref } from './Names'

/** The authors of a publication with affiliation and ORCID. */
export function AuthorList({ authors }: { authors: AuthorName[] }) {
  if (authors.length === 0) return null
  return (
    <ul className="authors" aria-label="Authors">
      {authors.map((author) => (
        <li key={author.facetKey}>
          <a href={authorHref(author)}>{author.name}</a>
          {author.affiliation ? <span className="person-detail">{author.affiliation}</span> : null}
          {author.orcid ? (
            <a className="orcid" href={orcidUrl(author.orcid)}>
              ORCID {author.orcid}
              <span className="visually-hidden">{` of ${author.name}`}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
