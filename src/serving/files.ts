import path from 'node:path'
import type { Env } from '../config/env'
import { fileRoutes } from '../files/fileRoutes'
import type { Hub } from '../hub'
import { readableDocument } from '../queries/documents'
import type { ReadUser } from './session'

/**
 * The public addresses of files. Each request asks the database whether this person may have the file now.
 *
 * @param hub to read from
 * @param env for the folder of the files
 * @param session who asks
 */
export function files({ payload }: Hub, env: Env, session: ReadUser) {
  return fileRoutes({
    documents: async (req, id) => {
      const document = await readableDocument(payload, id, await session(req))
      if (!document?.filename) return null
      return {
        directory: path.join(env.mediaDir, 'documents'),
        storedName: document.filename,
        downloadName: document.originalName || document.filename,
        mimeType: document.mimeType ?? 'application/octet-stream',
      }
    },
    images: async (_req, id, filename) => {
      const { docs } = await payload.find({
        collection: 'images',
        where: { id: { equals: id } },
        limit: 1,
        pagination: false,
        overrideAccess: false,
      })
      const stored = [docs[0], docs[0]?.sizes?.portrait, docs[0]?.sizes?.wide]
      const image = stored.find((size) => size?.filename === filename)
      if (!image?.filename) return null
      return {
        directory: path.join(env.mediaDir, 'images'),
        storedName: image.filename,
        downloadName: image.filename,
        mimeType: image.mimeType ?? 'application/octet-stream',
      }
    },
  })
}
