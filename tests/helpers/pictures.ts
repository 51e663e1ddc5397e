import { crc32, deflateSync } from 'node:zlib'

/** The begin of a PNG (ISO/IEC 15948) of one bit a pixel, without its pixels. @param width and height in pixels */
export function pngHeader(width: number, height: number, pixels: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    ...[signature, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))],
  ])
}

/** A black picture of one bit a pixel: small on the wire and large in memory. */
export function blackPng(width: number, height: number): Buffer {
  return pngHeader(width, height, Buffer.alloc(height * (1 + Math.ceil(width / 8))))
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
