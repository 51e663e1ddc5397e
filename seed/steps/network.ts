import type { PayloadRequest } from 'payload'
import type { Partner } from '../../src/payload-types'
import { CONTENT, type DemoExpert } from '../content'
import { editorState } from '../lexical'
import { idOf, idsBySlug, type Ids } from '../seeding'

/** Writes the themes, the partners, the working groups, and the experts with the groups' chairs. */
export async function seedNetwork(req: PayloadRequest, written: () => void): Promise<void> {
  const { payload } = req
  const write = { depth: 0, overrideAccess: true, req }

  const themes = await idsBySlug(req, 'themes')
  for (const { number, slug, name, description, colour } of CONTENT.themes) {
    if (!themes.has(slug))
      await payload.create({ collection: 'themes', data: { number, slug, name, description, colour }, ...write })
    written()
  }

  const partners = await idsBySlug(req, 'partners')
  for (const { slug, name, abbreviation, role, country, sinceYear, description } of CONTENT.partners) {
    if (!partners.has(slug)) {
      const data = { slug, name, shortName: abbreviation, role, country, since: sinceYear, description }
      await payload.create({ collection: 'partners', data: data as Omit<Partner, 'id'>, ...write })
    }
    written()
  }

  const groups = await idsBySlug(req, 'working-groups')
  const newGroups = CONTENT.groups.filter(({ slug }) => !groups.has(slug))
  for (const { number, slug, name, summary, focus, keyQuestions } of CONTENT.groups) {
    if (!groups.has(slug)) {
      const questions = keyQuestions.map((question) => ({ question }))
      const data = {
        number,
        slug,
        name,
        summary,
        focus,
        keyQuestions: questions,
        publishing: 'lead' as const,
        status: 'active' as const,
      }
      const { id } = await payload.create({ collection: 'working-groups', data, ...write })
      groups.set(slug, id)
    }
    written()
  }

  const experts = await idsBySlug(req, 'experts')
  for (const expert of CONTENT.experts) {
    if (!experts.has(expert.slug)) {
      const { id } = await payload.create({ collection: 'experts', data: card(expert, groups), ...write })
      experts.set(expert.slug, id)
    }
    written()
  }

  for (const { slug, chairs } of newGroups) {
    if (chairs.length === 0) continue
    const data = {
      chairs: chairs.map(({ name, role, affiliation, expert }) => ({
        name,
        role,
        affiliation,
        expert: expert ? idOf(experts, expert) : null,
      })),
    }
    await payload.update({ collection: 'working-groups', id: idOf(groups, slug), data, ...write })
  }
}

function card(expert: DemoExpert, groups: Ids) {
  const { slug, name, role, affiliation, topics, orcid } = expert
  const standing = affiliation
    ? `${name} is listed in the network’s public records. The affiliation shown, ${affiliation}, is the one at the time of the work.`
    : `${name} is listed in the network’s public records. No affiliation was given there.`
  return {
    slug,
    name,
    role,
    affiliation,
    topics,
    orcid,
    bio: editorState([{ paragraph: standing }]),
    groups: expert.groups.map((group) => idOf(groups, group)),
  }
}
