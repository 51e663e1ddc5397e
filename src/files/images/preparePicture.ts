import sharp, { type Metadata, type Sharp } from 'sharp'
import { IMAGE_LIMITS } from './limits'
import type { Picture, PictureRequest, PictureSize, PreparedPicture } from './types'

const BROKEN = 'The picture is broken or cut off. Open it, save it anew and upload that.'

// One picture at a time, and most of the machine for those who read.
sharp.cache(false)
sharp.concurrency(1)

/**
 * Writes a picture anew: upright, in sRGB, and without what a camera adds, such as the place where it was taken. What
 * followed or hid in the old file is gone.
 *
 * @param request a JPEG, PNG or WebP, and the sizes to make of its first frame, as WebP
 * @returns the picture in its own format and in the sizes, or what is wrong with it
 */
export async function preparePicture({ bytes, mimeType, sizes }: PictureRequest): Promise<PreparedPicture> {
  try {
    const header = await sharp(bytes).metadata()
    const problem = problemOf(header)
    if (problem) return { refused: problem }
    const original = await written(anew(opened(bytes, (header.pages ?? 1) > 1), mimeType), mimeType, header)
    const made: Record<string, Picture> = {}
    for (const size of sizes) made[size.name] = await resized(original.bytes, size)
    return { original, sizes: made }
  } catch {
    return { refused: BROKEN }
  }
}

/** What is told from the header alone. */
function problemOf({ width, height, pages = 1, pageHeight = height }: Metadata): string | null {
  const { side, pixels, frames } = IMAGE_LIMITS
  if (!width || !pageHeight) return BROKEN
  if (width > side || pageHeight > side) {
    return `The picture is ${grouped(width)} × ${grouped(pageHeight)} pixels. Make each side ${grouped(side)} pixels at most and upload that.`
  }
  if (pages > frames) return `The picture has ${pages} frames. Upload one of ${frames} at most, or a still one.`
  if (width * pageHeight * pages > pixels) {
    const all = pages > 1 ? ` in ${pages} frames together` : ''
    return `The picture has ${grouped(width * pageHeight * pages)} pixels${all}. Make it ${grouped(pixels)} at most and upload that.`
  }
  return null
}

function grouped(count: number): string {
  return count.toLocaleString('en')
}

function opened(bytes: Uint8Array, animated: boolean): Sharp {
  const limitInputPixels = IMAGE_LIMITS.pixels
  return sharp(bytes, { animated, limitInputPixels, failOn: 'error', sequentialRead: true })
}

/** Frames are not turned: EXIF has one orientation, and WebP keeps them all in one column here. */
function anew(picture: Sharp, mimeType: string): Sharp {
  const upright = picture.autoOrient().toColourspace('srgb')
  if (mimeType === 'image/png') return upright.png()
  if (mimeType === 'image/webp') return upright.webp({ quality: 90 })
  return upright.jpeg({ quality: 90 })
}

async function written(picture: Sharp, mimeType: string, { pages = 1 }: Pick<Metadata, 'pages'>): Promise<Picture> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { bytes: data, mimeType, width: info.width, height: Math.round((info.pageHeight ?? info.height / pages) || 1) }
}

async function resized(bytes: Uint8Array, { width, height, fit }: PictureSize): Promise<Picture> {
  const source = opened(bytes, false)
  const header = await source.metadata()
  // A smaller picture is cut to the same proportions.
  const scale = fit === 'cover' ? Math.min(1, header.width / width, header.height / height) : 1
  const target = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
  const small = source.resize({ ...target, fit, withoutEnlargement: true }).webp()
  return written(small, 'image/webp', { pages: 1 })
}
