import type { ReactNode } from 'react'
import { doiUrl } from '../../domain/identifiers'
import { publicationTypeLabel } from '../../domain/publicationType'
import type { FileLink, PublicationPage } from '../../queries/viewModels'
import { formatDate, formatInstant } from '../format/dates'
import { languageName } from '../../domain/languages'
import { formatSize } from '../format/numbers'
import { hostOf } from '../format/text'
import { CiteBlock } from './CiteBlock'
import { Particulars } from './Particulars'

/** What most readers came for, right under the title. */
export function PublicationActions({ publication }: { publication: PublicationPage }) {
  const [file] = publication.files
  return (
    <p className="actions">
      {file ? (
        <a className="button" href={file.href}>
          Download {fileKind(file)} <span className="size">({formatSize(file.size)})</span>
        </a>
      ) : null}
      {!file && publication.sourceUrl ? (
        <a className="button" href={publication.sourceUrl}>
          Read at {hostOf(publication.sourceUrl)}
        </a>
      ) : null}
      <a href="#cite">Cite</a>
      {publication.doi ? <a href={doiUrl(publication.doi)}>doi:{publication.doi}</a> : null}
    </p>
  )
}

/** Citation, files and particulars of a publication. */
export function PublicationRail({ publication }: { publication: PublicationPage }) {
  return (
    <div className="rail">
      <CiteBlock citation={publication.citation} />
      <Files files={publication.files} />
      <Particulars entries={particulars(publication)} />
    </div>
  )
}

function Files({ files }: { files: FileLink[] }) {
  if (files.length < 2) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">Files</h2>
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.href}>{file.title}</a>
            <span className="person-detail">{`${fileKind(file)}, ${formatSize(file.size)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "PDF" for application/pdf: the end of a file's name, which readers know better than media types. */
function fileKind({ filename }: FileLink): string {
  return /\.([a-z0-9]{1,5})$/i.exec(filename)?.[1]?.toUpperCase() ?? 'file'
}

function particulars(publication: PublicationPage): [term: string, description: ReactNode][] {
  const { type, series, number, issued, language, publisher, doi, isbn, issn, licence, funders } = publication
  const { sourceUrl, revision, updatedAt } = publication
  const rows: [string, ReactNode][] = [
    ['Published', issued ? formatDate(issued) : null],
    ['Type', publicationTypeLabel(type)],
    ['Series', series ? [series, number].filter(Boolean).join(', no. ') : null],
    ['Publisher', publisher],
    ['Language', languageName(language)],
    ['DOI', doi ? <a href={doiUrl(doi)}>{doi}</a> : null],
    ['ISBN', isbn],
    ['ISSN', issn],
    ['Licence', licence ? linked(licence) : null],
    ['Funded by', funders.length > 0 ? <Funders funders={funders} /> : null],
    ['Original', sourceUrl ? <a href={sourceUrl}>{hostOf(sourceUrl)}</a> : null],
    ['Last changed', revision > 1 ? formatInstant(updatedAt) : null],
  ]
  return rows.filter(([, description]) => description !== null)
}

function Funders({ funders }: Pick<PublicationPage, 'funders'>) {
  return (
    <ul>
      {funders.map(({ name, partnerSlug, website }) => (
        <li key={name}>{linked({ name, href: partnerSlug ? `/partners/${partnerSlug}` : website })}</li>
      ))}
    </ul>
  )
}

function linked({ name, href }: { name: string; href: string | null }): ReactNode {
  return href ? <a href={href}>{name}</a> : name
}
