import {
  commitTransaction,
  initTransaction,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { preparedPicture } from '../../src/files/images/pictures'
import type { Picture, PictureSize } from '../../src/files/images/types'
import { editors } from '../../src/access/principal'

const PREPARED = 'preparedPicture'

/**
 * Decodes a picture and makes its sizes, which Payload would do while it holds SQLite's only transaction. Nothing has been
 * written in it yet: it is ended, and another begun when the picture is ready.
 *
 * @param sizes to make
 */
export function preparePictures(sizes: readonly PictureSize[]): CollectionBeforeOperationHook {
  return async function prepareUpload({ args, operation, overrideAccess, req }) {
    const writes = operation === 'create' || operation === 'update' || operation === 'updateByID'
    // Payload refuses others in a moment; until then they may cost nothing.
    if (!writes || !req.file || !(overrideAccess || (await editors({ req })))) return args
    const { data, mimetype } = req.file
    await commitTransaction(req)
    const picture = await preparedPicture({ bytes: data, mimeType: mimetype, sizes })
    await initTransaction(req)
    const bytes = Buffer.from(picture.original.bytes)
    Object.assign(req.file, { data: bytes, size: bytes.length })
    req.context[PREPARED] = picture
    return args
  }
}

/** Gives the document of a new picture its sizes, and the storage their bytes. */
export const keepSizes: CollectionBeforeChangeHook = ({ data, req }) => {
  const prepared = req.context[PREPARED] as Awaited<ReturnType<typeof preparedPicture>> | undefined
  if (!prepared || !req.file) return data
  const stem = String(data.filename).replace(/\.\w+$/, '')
  const named = Object.entries(prepared.sizes).map(([size, picture]) => [size, described(picture, `${stem}-${size}`)])
  req.payloadUploadSizes = Object.fromEntries(
    Object.entries(prepared.sizes).map(([size, { bytes }]) => [size, Buffer.from(bytes)]),
  )
  const { width, height } = prepared.original
  return { ...data, width, height, sizes: Object.fromEntries(named) as object }
}

function described({ bytes, mimeType, width, height }: Picture, name: string) {
  return { filename: `${name}-${width}x${height}.webp`, filesize: bytes.length, mimeType, width, height }
}
