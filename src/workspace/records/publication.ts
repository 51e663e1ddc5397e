import { audienceOfPublication } from '../../../collections/access/audience'
import { idOf } from '../../../collections/access/principal'
import { countryName } from '../../domain/countries'
import { DEFAULT_LOCALE } from '../../domain/locale'
import { personKey } from '../../domain/personName'
import { publicationTypeLabel } from '../../domain/publicationType'
import { slug as slugOf } from '../../domain/slug'
import type { Publication } from '../../payload-types'
import { plainText } from '../../queries/richText'
import { recordId } from '../../search/record'
import type { WorkspaceRecord } from '../item'
import { asIs, commonFacets, lines, workspaceKind, type Sources } from './kind'
import { groupIds, namesFor, type Names } from './names'

/** Of the draft beside a live text. */
const draftRecordId = (id: string) => `${recordId('publication', id)}/draft`

/**
 * Publications in every state. A draft beside a live text has a record of its own: other people may know of it, and it
 * has other words.
 */
export const publicationKind = workspaceKind(
  'publication',
  'publications',
  async ({ reader }: Sources, rows) => {
    const ids = rows.map(({ id }) => id)
    const latest = ids.length > 0 ? await reader.each('publications', { where: { id: { in: ids } }, draft: true }) : []
    const revisions = new Map(rows.map(({ id, revision }) => [id, revision]))
    const drafts = latest.filter(({ id, revision }) => revision !== revisions.get(id))
    const latestOf = new Map(latest.map((publication) => [publication.id, publication]))
    const names = await namesFor(reader, [...rows, ...drafts])
    return [
      ...rows.map((row) => publicationRecord(row, latestOf.get(row.id) ?? row, names, false)),
      ...drafts.map((draft) => publicationRecord(draft, draft, names, true)),
    ]
  },
  (id) => [recordId('publication', id), draftRecordId(id)],
)

function publicationRecord(
  publication: Publication,
  latest: Publication,
  names: Names,
  isDraftBesideLive: boolean,
): WorkspaceRecord {
  const { id, type, title, language, series, number, doi, isbn, issn } = publication
  const authors = authorsOf(publication, names)
  const themes = (publication.themes ?? []).flatMap((theme) => names.themes.get(idOf(theme)) ?? [])
  const groups = groupIds(publication).flatMap((group) => names.groups.get(group) ?? [])
  const countries = (publication.countries ?? []).map((code) => ({ code, name: countryName(code, DEFAULT_LOCALE) }))
  const keywords = publication.keywords ?? []
  const messages = (publication.keyMessages ?? []).map(({ message }) => message)
  const translations = publication.translations ?? []
  const year = publication.issued?.slice(0, 4)
  return {
    id: isDraftBesideLive ? draftRecordId(id) : recordId('publication', id),
    language,
    text: {
      title,
      subtitle: publication.subtitle ?? '',
      authors: lines(authors),
      keywords: lines([
        ...keywords,
        ...[...groups, ...themes, ...countries].map(({ name }) => name),
        ...translations.map((translation) => translation.title),
      ]),
      identifiers: lines([doi, isbn, issn, series, number]),
      abstract: publication.abstract ?? '',
      body: lines([
        ...messages,
        plainText(publication.body),
        ...translations.flatMap((translation) => [translation.title, translation.subtitle, translation.abstract]),
      ]),
    },
    files: [],
    facets: {
      ...commonFacets('publication', audienceOfPublication(publication, latest)),
      type: [{ value: type, label: publicationTypeLabel(type) }],
      group: groups.map(({ slug, name }) => ({ value: slug, label: name })),
      theme: themes.map(({ slug, name }) => ({ value: slug, label: name })),
      country: countries.map(({ code, name }) => ({ value: code, label: name })),
      language: asIs([language]),
      year: year ? asIs([year]) : [],
      author: authors.map((name) => ({ value: personKey(name), label: name })),
      keyword: keywords.map((word) => ({ value: slugOf(word.toLowerCase()), label: word })),
    },
    // The day of the last change, since at work the latest comes first.
    date: publication.updatedAt.slice(0, 10),
    stored: {
      ...{ kind: 'publication', id, isDraftBesideLive, version: String(publication.revision) },
      ...{ group: idOf(publication.group), publication: null, state: publication.state, slug: publication.slug },
    },
  }
}

function authorsOf({ authors }: Publication, names: Names): string[] {
  return (authors ?? []).flatMap(({ expert, name }) => (expert ? names.experts.get(idOf(expert)) : name) ?? [])
}
