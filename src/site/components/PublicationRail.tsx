import type { ReactNode } from 'react'
import { doiUrl } from '../../domain/identifiers'
import type { FileLink, PublicationPage } from '../../queries/viewModels'
import type { Words } from '../../words/i18n'
import { hostOf } from '../format/text'
import { rich, useI18n, type SiteI18n } from '../i18n'
import { CiteBlock } from './CiteBlock'
import { Particulars } from './Particulars'

interface Props {
  publication: PublicationPage
  /** Whether it stands at an address that can be cited. */
  isCitable: boolean
}

/** What most readers came for, right under the title. */
export function PublicationActions({ publication, isCitable }: Props) {
  const { words, size } = useI18n()
  const [file] = publication.files
  return (
    <p className="actions">
      {file ? (
        <a className="button" href={file.href}>
          {rich(
            words.publication.download({
              ...{ kind: fileKind(file, words), size: size(file.size) },
              small: (text) => <span className="size">{text}</span>,
            }),
          )}
        </a>
      ) : null}
      {!file && publication.sourceUrl ? (
        <a className="button" href={publication.sourceUrl}>
          {words.publication.readAt({ host: hostOf(publication.sourceUrl) })}
        </a>
      ) : null}
      {isCitable ? <a href="#cite">{words.publication.cite.heading}</a> : null}
      {publication.doi ? <a href={doiUrl(publication.doi)}>doi:{publication.doi}</a> : null}
    </p>
  )
}

/** Citation, files and particulars of a publication. */
export function PublicationRail({ publication, isCitable }: Props) {
  const i18n = useI18n()
  return (
    <div className="rail">
      {isCitable ? <CiteBlock citation={publication.citation} /> : null}
      <Files files={publication.files} />
      <Particulars entries={particulars(publication, i18n)} />
    </div>
  )
}

function Files({ files }: { files: FileLink[] }) {
  const { words, size } = useI18n()
  if (files.length < 2) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.publication.files}</h2>
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.href}>{file.title}</a>
            <span className="person-detail">
              {words.publication.fileDetails({ kind: fileKind(file, words), size: size(file.size) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "PDF" for application/pdf: the end of a file's name, which readers know better than media types. */
function fileKind({ filename }: FileLink, words: Words): string {
  return /\.([a-z0-9]{1,5})$/i.exec(filename)?.[1]?.toUpperCase() ?? words.publication.file
}

function particulars(publication: PublicationPage, i18n: SiteI18n): [term: string, description: ReactNode][] {
  const { words } = i18n
  const terms = words.site.particulars
  const { type, series, number, issued, language, publisher, doi, isbn, issn, licence, funders } = publication
  const { sourceUrl, revision, updatedAt } = publication
  return [
    [terms.published, issued ? i18n.date(issued) : null],
    [terms.type, words.publicationTypes[type].label],
    [terms.series, series && number ? words.publication.numberInSeries({ series, number }) : series],
    [terms.publisher, publisher],
    [terms.language, i18n.language(language)],
    [terms.doi, doi ? <a href={doiUrl(doi)}>{doi}</a> : null],
    [terms.isbn, isbn],
    [terms.issn, issn],
    [terms.licence, licence ? linked(licence) : null],
    [terms.fundedBy, funders.length > 0 ? <Funders funders={funders} /> : null],
    [terms.original, sourceUrl ? <a href={sourceUrl}>{hostOf(sourceUrl)}</a> : null],
    [terms.lastChanged, revision > 1 ? i18n.date(updatedAt) : null],
  ]
}

function Funders({ funders }: Pick<PublicationPage, 'funders'>) {
  const { href } = useI18n()
  return (
    <ul>
      {funders.map(({ name, partnerSlug, website }) => (
        <li key={name}>{linked({ name, href: partnerSlug ? href(`/partners/${partnerSlug}`) : website })}</li>
      ))}
    </ul>
  )
}

function linked({ name, href }: { name: string; href: string | null }): ReactNode {
  return href ? <a href={href}>{name}</a> : name
}
