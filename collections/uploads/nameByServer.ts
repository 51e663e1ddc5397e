import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

/**
 * Stores a file under a name of the server's making and keeps its own name as text. Two uploads of one name can then
 * never meet on the disk, and a name tells nothing to those who may not read the file.
 */
export const nameByServer: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update' && operation !== 'updateByID') || !req.file) return args
  const originalName = path.basename(req.file.name).normalize('NFC').slice(-200)
  const ending = /\.[a-z0-9]{1,8}$/i.exec(originalName)?.[0].toLowerCase() ?? ''
  req.file.name = `${randomUUID()}${ending}`
  req.context.originalName = originalName
  return args
}

/** Writes the name that the file had on its owner's machine, for people to recognise it by. */
export const keepOriginalName: CollectionBeforeChangeHook = ({ data, req }) =>
  typeof req.context.originalName === 'string' ? { ...data, originalName: req.context.originalName } : data
