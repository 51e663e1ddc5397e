import type { Image } from '../payload-types'
import type { Picture } from './viewModels'

/**
 * @param image that a page shows
 * @param size of the sizes that are kept of each
 * @returns null where that size was not made
 */
export function pictureOf({ id, alt, sizes }: Image, size: 'portrait' | 'wide'): Picture | null {
  const { filename, width, height } = sizes?.[size] ?? {}
  if (!filename) return null
  return { src: `/images/${id}/${filename}`, alt, width: width ?? 320, height: height ?? 320 }
}
