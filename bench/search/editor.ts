import { DEMO_PASSWORD } from '../../seed'
import type { Send } from './httpClient'

interface Tagged {
  id: string
  revision: number
  themes?: string[] | null
  keywords?: string[] | null
  countries?: string[] | null
}

/**
 * Signs in as the editor of the demo and tags one publication after the other: what everybody then finds changes at once.
 *
 * @param send to the hub
 * @param url of the hub, as the origin of the requests
 * @returns makes the next change, and the status of its answer
 */
export async function editorOf(send: Send, url: string): Promise<() => Promise<number>> {
  const headers = { 'content-type': 'application/json', origin: url }
  const account = { email: 'editor@demo.plenary.example', password: DEMO_PASSWORD }
  const signedIn = await send('POST', '/api/users/login', headers, JSON.stringify(account))
  const cookie = signedIn.cookies.join('; ')
  if (signedIn.status !== 200) throw new Error(`The editor cannot sign in: ${signedIn.status}`)
  const list = await send('GET', '/api/publications?limit=80&depth=0&draft=true', { cookie })
  const { docs } = JSON.parse(list.body) as { docs: Tagged[] }
  /** Those that nobody is tagging at this moment. */
  const idle = docs.map(({ id, revision, themes, keywords, countries }) => ({
    ...{ id, revision, themes: themes ?? [], keywords: keywords ?? [], countries: countries ?? [] },
  }))
  let turn = 0
  return async () => {
    const publication = idle.shift()
    if (!publication) throw new Error('More writes at once than publications.')
    const { id, revision, themes, countries } = publication
    const keywords = [...publication.keywords.slice(0, 10), `turn ${turn++ % 100}`]
    const body = JSON.stringify({ revision, themes, countries, keywords })
    const answer = await send('POST', `/api/publications/${id}/tags`, { ...headers, cookie }, body)
    if (answer.status === 200) publication.revision = (JSON.parse(answer.body) as { revision: number }).revision
    idle.push(publication)
    return answer.status
  }
}
