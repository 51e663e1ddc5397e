import { Router, type Request, type RequestHandler } from 'express'
import { HttpProblem } from '../domain/errors'
import { sendStoredFile, type StoredFile } from './sendFile'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Finds a file for whoever asks; null when there is none, or none for this person. */
export type FindFile = (req: Request, id: string, filename: string) => Promise<StoredFile | null>

/**
 * `/documents/:id/:filename` and `/images/:id/:filename`. The name in the address is for people; the id decides.
 *
 * @param find by the first part of the path, with the rights of the person who asks
 */
export function fileRoutes(find: { documents: FindFile; images: FindFile }): Router {
  const router = Router()
  router.get('/documents/:id/:filename', handler(find.documents))
  router.get('/images/:id/:filename', handler(find.images))
  return router
}

function handler(find: FindFile): RequestHandler {
  return async (req, res) => {
    const { id, filename } = req.params
    const file = typeof id === 'string' && UUID.test(id) ? await find(req, id, String(filename)) : null
    if (!file) throw new HttpProblem('file.unknown', 404, 'There is no such file, or it is not public.')
    await sendStoredFile(req, res, file)
  }
}
