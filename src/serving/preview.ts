import { Router, type Request } from 'express'
import type { Payload } from 'payload'
import { HttpProblem } from '../domain/errors'
import { publicationPreview } from '../queries/preview'
import type { WritePage } from '../site/createSite'
import { previewPage } from '../site/pages/publication'
import { ENGLISH } from '../words/i18n'
import type { ReadUser } from './session'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * `/preview/publications/:id`: the newest text of a publication as visitors will see it, for those who may read it. Nobody keeps a
 * copy of it, no search engine lists it, and pages of the hub alone may show it in a frame.
 *
 * @param payload to read from
 * @param options.publicUrl of the hub
 * @param options.session who asks
 * @param options.write makes a document of a page
 */
export function preview(
  payload: Payload,
  { publicUrl, session, write }: { publicUrl: string; session: ReadUser; write: WritePage },
): Router {
  const previewFor = async (req: Request, id: string) => {
    const user = UUID.test(id) ? await session(req) : null
    return user && { user, preview: await publicationPreview(payload, publicUrl, user, id) }
  }
  const router = Router({ caseSensitive: true })
  router.get('/preview/publications/:id', async (req, res) => {
    const found = await previewFor(req, req.params.id)
    if (!found?.preview) throw new HttpProblem('not-found', 404, ENGLISH.words.failure.messages['not-found'])
    const { preview: shown, user } = found
    const policy = String(res.getHeader('Content-Security-Policy'))
    res.set({
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'X-Frame-Options': 'SAMEORIGIN',
      'Content-Security-Policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    })
    const { status, body } = await write(user.locale ?? 'en', (i18n) => previewPage(shown, i18n))
    res.status(status).type('html').send(body)
  })
  return router
}
