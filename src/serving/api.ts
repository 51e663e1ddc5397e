import { Router, type Request } from 'express'
import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'
import { SET_ASIDE } from '../admin/setAside/endpoints'
import { ACCOUNT_ENDPOINTS } from '../../collections/users/endpoints'
import { NETWORK_HEADER, networkOf } from '../accounts/sessions/network'
import { PRIVATE_COLLECTIONS } from '../accounts/store'
import type { Env } from '../config/env'
import { equaliseSignIn } from '../http/equaliseSignIn'
import { payloadHandler } from '../http/payloadHandler'
import { generalLimit } from '../http/rateLimits'
import { restGuard } from '../http/restGuard'
import { noStore } from '../http/securityHeaders'
import { accountOf, signInLimits } from '../http/signInLimits'
import { webHeaders } from '../http/webHeaders'
import { writeQueue } from '../http/writeQueue'
import { WORKSPACE } from '../workspace/endpoint'
import { dateFields } from './dateFields'

/** Of one address in a minute: far more than a person or the admin makes. */
const REQUESTS_A_MINUTE = 1200

/** The server's own, which no address of the API reaches. */
const PLUMBING: readonly string[] = ['outbox', 'addresses', 'tombstones', ...PRIVATE_COLLECTIONS]

/** Payload's own collections that may be reached: the admin keeps each person's columns and tabs there. */
const PREFERENCES = 'payload-preferences'

/**
 * Payload's REST API behind our guards.
 *
 * @param payload to serve
 * @param env the settings
 */
export function api(payload: Payload, env: Env): Router {
  const userOf = async (req: Request) => (await payload.auth({ headers: webHeaders(req) })).user
  const accountWith = (email: string) =>
    payload.db.findOne<{ id: string }>({ collection: 'users', where: { email: { equals: email } } })

  const router = Router()
  router.use(noStore)
  router.use(
    ...restGuard({
      collections: [...payload.config.collections.map(({ slug }) => slug).filter(isOurs), PREFERENCES],
      globals: payload.config.globals.map(({ slug }) => slug),
      rootEndpoints: [WORKSPACE, SET_ASIDE],
      longQueries: [WORKSPACE],
      versionedCollections: payload.config.collections.filter(({ versions }) => versions).map(({ slug }) => slug),
      versionedGlobals: payload.config.globals.filter(({ versions }) => versions).map(({ slug }) => slug),
      dateFields: dateFields(payload),
      collectionEndpoints: { users: ACCOUNT_ENDPOINTS },
      uploadCollections: ['documents', 'images'],
      uploadLimit: env.maxUploadBytes,
      mayAskAccess: async (req, document) => {
        const user = await userOf(req)
        if (!user) return false
        if (!document) return true
        const { totalDocs } = await payload.count({
          collection: document.collection as CollectionSlug,
          where: { id: { equals: document.id } },
          overrideAccess: false,
          user,
        })
        return totalDocs > 0
      },
    }),
  )
  router.use((req, _res, next) => {
    req.headers[NETWORK_HEADER] = networkOf(req.ip)
    next()
  })
  // Tests and benchmarks send more from one address than any limit could allow.
  if (env.mode !== 'test') router.use(generalLimit('api', { limit: REQUESTS_A_MINUTE, window: 60_000 }))
  router.use(...signInLimits())
  router.use(equaliseSignIn({ accountExists: async (email) => (await accountWith(email)) !== null }))
  router.use(
    writeQueue(
      {
        userKey: async (req) => {
          const email = accountOf(req)
          if (email) return (await accountWith(email))?.id ?? email
          return (await userOf(req))?.id
        },
      },
      payloadHandler({
        handle: (request) => handleEndpoints({ config: payload.config, request }),
        publicURL: env.publicUrl,
        logger: payload.logger,
      }),
    ),
  )
  return router
}

function isOurs(slug: string): boolean {
  return !slug.startsWith('payload-') && !PLUMBING.includes(slug)
}
