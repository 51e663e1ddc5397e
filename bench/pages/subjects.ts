import type { Payload, TypedUser, Where } from 'payload'
import { deskOf } from '../../tests/helpers/desk'
import type { Served } from './served'

/** What is no page that is kept. */
const OTHERS = /^\/(?:admin|api|assets|documents|images)(?:\/|$)/

/**
 * @param hub to walk through, from its home page on
 * @param count how many addresses
 * @returns the first that it links to
 */
export async function addressesOf({ url }: Served, count: number): Promise<string[]> {
  const found = new Set(['/'])
  for (const address of found) {
    if (found.size >= count) break
    const answer = await fetch(url + address)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, link = ''] of (await answer.text()).matchAll(/<(?:a|link)\s[^>]*href="(\/[^"#]*)[^"]*"/g))
      if (!OTHERS.test(link)) found.add(link.replaceAll('&amp;', '&'))
  }
  return [...found].slice(0, count)
}

/** @returns what stands at some addresses. @throws Error when nothing does */
export async function askFor({ url }: Served, addresses: readonly string[]): Promise<string[]> {
  const pages: string[] = []
  for (const address of addresses) {
    const answer = await fetch(url + address, { redirect: 'manual' })
    pages.push(await answer.text())
    if (answer.status >= 400) throw new Error(`${address} answers ${answer.status}`)
  }
  return pages
}

/**
 * @param payload of the demo
 * @returns a group's publications, and what gives one of them new words through its whole review
 */
export async function editorOf(
  payload: Payload,
): Promise<{ publications: { id: string; slug: string }[]; edit(id: string): Promise<void> }> {
  const desk = deskOf(payload)
  const account = async (key: string): Promise<TypedUser> => {
    const where = { email: { equals: `${key}@demo.plenary.example` } }
    const [user] = (await payload.find({ collection: 'users', where, depth: 0 })).docs
    if (!user) throw new Error(`The demo has no ${key}`)
    return { ...user, collection: 'users' }
  }
  const [contributor, lead, editor] = [await account('contributor'), await account('lead'), await account('editor')]
  const memberships = await payload.find({ collection: 'memberships', where: { user: { equals: lead.id } }, depth: 0 })
  const [{ group } = { group: '' }] = memberships.docs
  const where: Where = { group: { equals: group }, state: { equals: 'published' } }
  const { docs } = await payload.find({ collection: 'publications', where, depth: 0, pagination: false })
  const latest = await Promise.all(docs.map(({ id }) => desk.latest(id)))
  const publications = latest.filter(({ state }) => state === 'published').map(({ id, slug }) => ({ id, slug }))
  let times = 0
  return {
    publications,
    async edit(id) {
      const { abstract } = await desk.latest(id)
      await desk.save(contributor, id, { abstract: `${abstract ?? ''} Revised for the ${++times}th time.` })
      await desk.act(contributor, id, 'submit')
      await desk.act(lead, id, 'accept')
      await desk.act(editor, id, 'publish')
    },
  }
}
