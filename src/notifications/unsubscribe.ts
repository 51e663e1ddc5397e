import { createLocalReq, type Payload } from 'payload'
import { actAs } from '../access/actAs'
import { authenticate } from '../accounts/secretBox'
import { isSameText } from '../lib/sameText'
import { TOPICS, type Topic } from '../domain/notificationTopics'

/** Below it, the token. The access log leaves out what comes after. */
export const UNSUBSCRIBE = '/unsubscribe'

/** Of one person about one topic, or about all of which they hear once a day. */
export interface Subscription {
  user: string
  topic: Topic | 'daily'
}

/** @returns a link that works without signing in, for as long as the hub has its secret */
export function unsubscribeLink({ config, secret }: Payload, subscription: Subscription): string {
  return `${config.serverURL}${UNSUBSCRIBE}/${tokenFor(secret, subscription)}`
}

/** @returns of whom and what a token speaks; null where it is none of ours */
export function subscriptionOf({ secret }: Payload, token: string): Subscription | null {
  const [user = '', name = ''] = token.split('.')
  const topic = ([...TOPICS, 'daily'] as const).find((known) => known === name)
  if (!topic || !isSameText(token, tokenFor(secret, { user, topic }))) return null
  return { user, topic }
}

/**
 * The person hears no more of it.
 *
 * @param payload whose account
 * @param subscription of the link
 */
export async function unsubscribe(payload: Payload, { user, topic }: Subscription): Promise<void> {
  const req = await createLocalReq({}, payload)
  const account = await actAs(req, user)
  if (!account) return
  const ended = topic === 'daily' ? TOPICS.filter((each) => account.notifications?.[each] === 'daily') : [topic]
  const notifications = { ...account.notifications, ...Object.fromEntries(ended.map((each) => [each, 'never'])) }
  await payload.update({
    ...{ collection: 'users', id: user, data: { notifications }, depth: 0 },
    ...{ overrideAccess: false, user: req.user, req },
  })
}

function tokenFor(secret: string, { user, topic }: Subscription): string {
  return `${user}.${topic}.${authenticate(secret, 'unsubscribing', `${user} ${topic}`)}`
}
