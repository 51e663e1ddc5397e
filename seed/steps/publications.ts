import type { PayloadRequest } from 'payload'
import type { Publication } from '../../src/payload-types'
import { CONTENT, type DemoPublication } from '../content'
import { editorState } from '../lexical'
import { idOf, idsBySlug, type Ids } from '../seeding'
import type { Attachments } from './documents'

interface Known {
  groups: Ids
  themes: Ids
  experts: Ids
  partners: Ids
  publications: Ids
}

/**
 * Writes the published works that are not there yet.
 *
 * @param attachments the files of each
 */
export async function seedPublications(
  req: PayloadRequest,
  attachments: Attachments,
  written: () => void,
): Promise<void> {
  const known: Known = {
    groups: await idsBySlug(req, 'working-groups'),
    themes: await idsBySlug(req, 'themes'),
    experts: await idsBySlug(req, 'experts'),
    partners: await idsBySlug(req, 'partners'),
    publications: await idsBySlug(req, 'publications'),
  }
  for (const work of CONTENT.publications) {
    if (!known.publications.has(work.slug)) {
      const data = record(work, known, attachments.get(work.slug) ?? [])
      const { id } = await req.payload.create({
        collection: 'publications',
        data: { ...data, state: 'published', _status: 'published' },
        depth: 0,
        overrideAccess: true,
        req,
      })
      known.publications.set(work.slug, id)
      await markSuperseded(req, work, id, known.publications)
    }
    written()
  }
}

function record(work: DemoPublication, known: Known, files: string[]) {
  const { slug, type, title, subtitle, abstract, series, number, language, keywords, publisher, doi, isbn } = work
  const [owner = '', ...others] = work.groups
  const text = CONTENT.bodies.find(({ publication }) => publication === slug)
  const affiliations = new Map(CONTENT.experts.map((expert) => [expert.slug, expert.affiliation]))
  return {
    ...{ slug, type, title, subtitle, abstract, series, number, language, keywords, publisher, doi, isbn },
    revision: 1,
    licence: work.licence,
    issued: work.date,
    sourceUrl: work.sourceUrl,
    publishedAt: new Date().toISOString(),
    group: idOf(known.groups, owner),
    groups: others.map((group) => idOf(known.groups, group)),
    themes: work.themes.map((theme) => idOf(known.themes, theme)),
    countries: work.countries as Publication['countries'],
    authors: work.authors.map((author) =>
      'expert' in author
        ? { expert: idOf(known.experts, author.expert), affiliation: affiliations.get(author.expert) }
        : { name: author.name },
    ),
    funders: work.funders.map((funder) => ({ partner: idOf(known.partners, funder) })),
    files: files.map((document) => ({ document })),
    related: work.related.map(({ relation, publication }) => ({
      relation,
      publication: idOf(known.publications, publication),
    })),
    ...(text && {
      keyMessages: text.keyMessages.map((message) => ({ message })),
      body: editorState(text.body),
    }),
  }
}

async function markSuperseded(
  req: PayloadRequest,
  work: DemoPublication,
  id: string,
  publications: Ids,
): Promise<void> {
  for (const { relation, publication } of work.related) {
    if (relation !== 'supersedes') continue
    await req.payload.update({
      collection: 'publications',
      id: idOf(publications, publication),
      data: { state: 'superseded', supersededBy: id, _status: 'published' },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}
