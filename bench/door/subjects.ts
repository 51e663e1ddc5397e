import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seed/accounts'
import type { Target } from '../support/load'
import type { Served } from './served'

export type Subject = Omit<Target, 'server'> & { name: string }

/** @returns what a visitor, the admin and a writer ask for most */
export async function subjectsOf({ guarded }: Served): Promise<Subject[]> {
  const headers = await session(guarded.url)
  const paper = await draftOf(guarded.url, headers)
  const one = { headers, path: `/api/publications/${paper}`, connections: 1 }
  return [
    { name: 'A list of ten, for a visitor', path: '/api/publications?limit=10', connections: 4 },
    { name: 'One’s own draft', ...one, path: `${one.path}?draft=true` },
    {
      ...{ name: 'A save of it', ...one, method: 'PATCH' },
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'What a save costs', keywords: ['fees', 'corridors'], authors: [{ name: 'Ann' }] }),
    },
  ]
}

async function session(url: string): Promise<Record<string, string>> {
  const email = DEMO_ACCOUNTS.find(({ key }) => key === 'contributor')?.email
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  const token = /payload-token=([^;]+)/.exec(answer.headers.getSetCookie().join())?.[1]
  if (!token) throw new Error(`Signing in failed with ${answer.status}`)
  return { authorization: `JWT ${token}` }
}

async function draftOf(url: string, headers: Record<string, string>): Promise<string> {
  const where = 'where[state][equals]=draft&draft=true&limit=1'
  const { docs } = (await (await fetch(`${url}/api/publications?${where}`, { headers })).json()) as {
    docs: { id: string }[]
  }
  if (!docs[0]) throw new Error('The demo has no draft of the contributor')
  return docs[0].id
}
