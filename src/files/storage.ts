import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import type { Plugin } from 'payload'
import { afterCommit, afterRollback } from '../config/database'
import type { Env } from '../config/env'
import { localDiskAdapter } from './localDiskAdapter'

/**
 * Where uploads are kept.
 *
 * @param env for the folder
 */
export function storage(env: Env): Plugin {
  const adapter = localDiskAdapter({ directory: env.mediaDir, afterCommit, afterRollback })
  const kept = { adapter, disableLocalStorage: true }
  return cloudStoragePlugin({ collections: { documents: kept, images: kept } })
}
