import type { Endpoint, PayloadRequest } from 'payload'
import { hubContext } from '../../src/config/hubContext'
import { HttpProblem } from '../../src/domain/errors'
import { keptMailFile, listKeptMails, readKeptMail } from '../../src/mail/keptMails'
import { requireAdmin } from '../access/requireAdmin'

/** First part of the addresses below the API's. */
export const KEPT_MAILS = 'mails'

const UNCACHED = { headers: { 'Cache-Control': 'no-store' } }

/** GET /api/mails: the mails that were kept instead of being sent, the newest first. */
const listMails: Endpoint = {
  path: `/${KEPT_MAILS}`,
  method: 'get',
  handler: async (req) => {
    const directory = await directoryFor(req)
    return Response.json({ mails: await listKeptMails(directory) }, UNCACHED)
  },
}

/** GET /api/mails/:name: one of them. */
const readMail: Endpoint = {
  path: `/${KEPT_MAILS}/:name`,
  method: 'get',
  handler: async (req) => {
    const mail = await readKeptMail(await directoryFor(req), nameOf(req))
    if (!mail) throw unknown()
    return Response.json(mail, UNCACHED)
  },
}

/** GET /api/mails/:name/file: the same for a mail program. */
const downloadMail: Endpoint = {
  path: `/${KEPT_MAILS}/:name/file`,
  method: 'get',
  handler: async (req) => {
    const file = await keptMailFile(await directoryFor(req), nameOf(req))
    if (!file) throw unknown()
    return new Response(new Uint8Array(file), {
      headers: {
        ...UNCACHED.headers,
        'Content-Type': 'message/rfc822',
        'Content-Disposition': `attachment; filename="${nameOf(req)}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

export const keptMailEndpoints: Endpoint[] = [listMails, readMail, downloadMail]

async function directoryFor(req: PayloadRequest): Promise<string> {
  await requireAdmin(req)
  const { mailDirectory } = hubContext(req.payload)
  if (mailDirectory === undefined)
    throw new HttpProblem('mails.sent', 404, 'This hub sends its mails, and keeps none of them.')
  return mailDirectory
}

function nameOf(req: PayloadRequest): string {
  return String(req.routeParams?.name)
}

function unknown(): HttpProblem {
  return new HttpProblem('mails.unknown', 404, 'There is no such mail, or not any more.')
}
