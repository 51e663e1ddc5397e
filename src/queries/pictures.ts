import { idOf } from '../domain/idOf'
import type { Image } from '../payload-types'
import type { PublicReader } from './publicReader'
import type { Picture } from './viewModels'

/**
 * @param reader for visitors
 * @param image that a document points to
 * @param size of the sizes that are kept of each
 * @returns null where there is none, or not in that size
 */
export async function pictureOf(
  reader: PublicReader,
  image: string | Image | null | undefined,
  size: 'portrait' | 'wide',
): Promise<Picture | null> {
  const found = image ? await reader.first('images', { id: { equals: idOf(image) } }) : null
  const { filename, width, height } = found?.sizes?.[size] ?? {}
  if (!found || !filename) return null
  return { src: `/images/${found.id}/${filename}`, alt: found.alt, width: width ?? 320, height: height ?? 320 }
}
