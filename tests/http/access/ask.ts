import type { Letter } from './principals'
import type { World } from './world'

/** One request of the matrix; `body` is sent as JSON, unless it is a form. */
export interface Question {
  method?: string
  path: string
  body?: unknown
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body where it is JSON. */
  json: Json
}

/** As much of an answer's JSON as the matrix looks at. */
export interface Json {
  [name: string]: unknown
  docs?: Json[]
  doc?: Json
  id?: string
  totalDocs?: number
}

/** Asks the hub over HTTP, with the session of a person. */
export async function ask({ url, tokens }: World, letter: Letter, question: Question): Promise<Answer> {
  const { method = 'GET', path, body } = question
  const isForm = body instanceof FormData
  const answer = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      // Limits by address are not what is asked here.
      'x-forwarded-for': `10.${octet()}.${octet()}.${octet()}`,
      ...(tokens[letter] && { authorization: `JWT ${tokens[letter]}` }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: jsonOf(text) }
}

function octet(): number {
  return Math.floor(Math.random() * 256)
}

function jsonOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** An upload as the admin sends it. */
export function upload(fields: object, text = `A file, ${Math.random()}`): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(fields))
  form.set('file', new File([text], 'notes.txt', { type: 'text/plain' }))
  return form
}

/** @param where one clause after another */
export function query(parameters: Record<string, string | number>): string {
  return `?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))}`
}

/** Told to those who may delete something, while anything points to it. */
export function isUsed({ status, text }: Answer): boolean {
  return status === 409 && text.includes('.used"')
}
