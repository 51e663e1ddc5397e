import sharp, { type Sharp } from 'sharp'
import { preparePicture } from '../../../../src/files/images/preparePicture'
import type { PictureSize } from '../../../../src/files/images/types'
import { pngHeader } from '../../../helpers/pictures'

const SIZES: readonly PictureSize[] = [
  { name: 'square', width: 100, height: 100, fit: 'cover' },
  { name: 'wide', width: 200, height: 400, fit: 'inside' },
]

const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })

async function prepared(bytes: Buffer, mimeType = 'image/jpeg') {
  const picture = await preparePicture({ bytes, mimeType, sizes: SIZES })
  if ('refused' in picture) throw new Error(picture.refused)
  return picture
}
const refusal = async (bytes: Buffer, mimeType = 'image/png') => {
  const picture = await preparePicture({ bytes, mimeType, sizes: SIZES })
  return 'refused' in picture ? picture.refused : null
}
const sides = ({ width, height }: { width: number; height: number }) => [width, height]

test('the sizes fit, and none is larger than the picture', async () => {
  const large = await prepared(await plain(1000, 500).jpeg().toBuffer())
  expect([sides(large.original), sides(large.sizes.square!), sides(large.sizes.wide!)]).toEqual([
    ...[[1000, 500], [100, 100], [200, 100]], // prettier-ignore
  ])
  const small = await prepared(await plain(80, 60).png().toBuffer(), 'image/png')
  expect([sides(small.sizes.square!), sides(small.sizes.wide!)]).toEqual([[60, 60], [80, 60]]) // prettier-ignore
  const tall = await prepared(await plain(2, 4000).png().toBuffer(), 'image/png')
  expect([sides(tall.sizes.square!), sides(tall.sizes.wide!)]).toEqual([[2, 2], [1, 400]]) // prettier-ignore
})

test('a photo stands upright and does not say where it was taken', async () => {
  const exif = { IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '27/1 42/1 0/1' } }
  const bytes = await plain(400, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const { original, sizes } = await prepared(bytes)
  expect([sides(original), sides(sizes.wide!)]).toEqual([[200, 400], [200, 400]]) // prettier-ignore
  for (const picture of [original, ...Object.values(sizes)]) {
    const { exif: kept, orientation = 1, xmp, iptc } = await sharp(picture.bytes).metadata()
    expect({ kept, orientation, xmp, iptc }).toEqual({ orientation: 1 })
  }
})

test('what hides behind a picture is gone', async () => {
  const bytes = Buffer.concat([await plain(40, 40).jpeg().toBuffer(), Buffer.from('PK\u0003\u0004 hidden')])
  expect(Buffer.from((await prepared(bytes)).original.bytes).includes('hidden')).toBe(false)
})

test.each([
  ['for print', plain(60, 40).toColourspace('cmyk').jpeg(), 'image/jpeg'],
  ['of 16 bits', plain(60, 40).toColourspace('rgb16').png(), 'image/png'],
  ['in grey', plain(60, 40).greyscale().jpeg({ progressive: true }), 'image/jpeg'],
])('a picture %s is one that every browser shows', async (_what, picture, mimeType) => {
  const { original } = await prepared(await picture.toBuffer(), mimeType)
  expect(await sharp(original.bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', width: 60, height: 40 })
})

test('frames go on moving, and the sizes show the first', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => plain(60, 40).tint(background).png().toBuffer()))
  const bytes = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  const { original, sizes } = await prepared(bytes, 'image/webp')
  expect(sides(original)).toEqual([60, 40])
  expect((await sharp(original.bytes).metadata()).pages).toBe(2)
  expect((await sharp(sizes.wide!.bytes).metadata()).pages ?? 1).toBe(1)
})

test.each([
  ['too long', 1, 20_000, /1 × 20,000 pixels\. Make each side 12,000/],
  ['too wide', 49_000_000, 1, /Make each side 12,000/],
  ['too large', 10_000, 10_000, /100,000,000 pixels\. Make it 50,000,000/],
])('one that is %s is refused by its header alone', async (_what, width, height, words) => {
  const begun = performance.now()
  expect(await refusal(pngHeader(width, height))).toMatch(words)
  expect(performance.now() - begun).toBeLessThan(2000)
})

test('one that is cut off is refused', async () => {
  const whole = await plain(400, 400).jpeg().toBuffer()
  expect(await refusal(whole.subarray(0, whole.length / 2), 'image/jpeg')).toMatch(/cut off/)
  expect(await refusal(pngHeader(10, 10))).toMatch(/broken/)
})
