import type { CollectionBeforeOperationHook } from 'payload'

/** Where the storage plug-in keeps a request's file, since a document written in between takes it off the request. */
const KEPT = '_payloadCloudStorage'

/**
 * Lets a request have more than one file: the plug-in keeps the first, and would store its bytes under the names of all
 * documents that are written after it.
 */
export const forgetEarlierFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' || operation === 'update' || operation === 'updateByID') delete req.context[KEPT]
  return args
}
