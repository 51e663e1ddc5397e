import { randomUUID } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { checkUpload } from '../../src/files/uploads/checkUpload'
import type { FileKind } from '../../src/files/uploads/fileKinds'

/**
 * Takes a file for what its name and bytes say, and stores it under a name of the server's making; its own name is kept as
 * text. Two uploads of one name can then never meet on the disk, and a name tells nothing to those who may not read the file.
 *
 * @param kinds of files that the collection takes
 */
export function takeFile(kinds: readonly FileKind[]): CollectionBeforeOperationHook {
  return async function takeUpload({ args, operation, req }) {
    if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
    // Payload would fetch the stored file from its own address to cut it anew, while it holds a transaction.
    if (req.query) delete req.query.uploadEdits
    if (!req.file) return args
    const { data: bytes, name, mimetype } = req.file
    const taken = await checkUpload({ bytes, name, mimeType: mimetype }, kinds)
    Object.assign(req.file, { name: `${randomUUID()}.${taken.ending}`, mimetype: taken.mimeType })
    req.context.originalName = taken.name
    return args
  }
}

/** Writes the name that the file had on its owner's machine, for people to recognise it by. */
export const keepOriginalName: CollectionBeforeChangeHook = ({ data, req }) =>
  typeof req.context.originalName === 'string' ? { ...data, originalName: req.context.originalName } : data
