import type { CollectionBeforeOperationHook } from 'payload'
import { checkFileType } from '../../src/files/sniff'

/** Refuses a file whose bytes are not what its type says, or that is two things at once. */
export const refuseDisguised: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (req.file) await checkFileType(req.file.data, req.file.mimetype)
  return args
}
