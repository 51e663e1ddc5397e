import { DEMO_PASSWORD } from '../../seed/accounts'
import { signIn } from '../../tests/helpers/accounts'
import type { Target } from '../support/load'
import type { Served } from './served'

export type Subject = Omit<Target, 'server'> & { name: string }

/** @returns what a visitor, the admin and a writer ask for most */
export async function subjectsOf({ guarded }: Served): Promise<Subject[]> {
  const headers = await signIn(guarded.url, { email: 'contributor@demo.plenary.example', password: DEMO_PASSWORD })
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

async function draftOf(url: string, headers: HeadersInit): Promise<string> {
  const where = 'where[state][equals]=draft&draft=true&limit=1'
  const { docs } = (await (await fetch(`${url}/api/publications?${where}`, { headers })).json()) as {
    docs: { id: string }[]
  }
  if (!docs[0]) throw new Error('The demo has no draft of the contributor')
  return docs[0].id
}
