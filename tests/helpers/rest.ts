import { PASSWORD } from './people'
import { signIn } from './accounts'

export interface Answer<Body> {
  status: number
  headers: Headers
  text: string
  body: Body
}

/** What an error answer holds, and what most answers of the API hold beside it. */
export interface Problem {
  errors: { id: string; message: string; field?: string; details?: Record<string, unknown> }[]
}

export type Send = <Body = Problem>(
  method: string,
  path: string,
  body?: unknown,
  headers?: HeadersInit,
) => Promise<Answer<Body>>

/**
 * @param url of a hub
 * @param session headers of somebody who is signed in
 * @returns a function that sends requests to its REST API: `send('GET', '/publications')`
 */
export function rest(url: string, session: Record<string, string> = {}): Send {
  return async <Body>(method: string, path: string, body?: unknown, headers: HeadersInit = {}) => {
    const sendsJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string'
    const all = new Headers({
      ...session,
      ...(sendsJson || typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
    })
    new Headers(headers).forEach((value, name) => all.set(name, value))
    const content = sendsJson ? JSON.stringify(body) : (body as BodyInit | undefined)
    const answer = await fetch(`${url}/api${path}`, { method, headers: all, body: content })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: parsed(text) as Body }
  }
}

/** @returns how a person of createNetwork() or createPerson() sends requests, once signed in */
export async function restAs(url: string, email: string): Promise<Send> {
  return rest(url, { ...(await signIn(url, { email, password: PASSWORD })) })
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}
