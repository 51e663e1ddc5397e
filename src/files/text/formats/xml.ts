import type { SaxesTagPlain } from 'saxes'
import { LIMITS } from '../limits'
import { RefusedFile } from '../types'

export interface XmlHandlers {
  /** @param name without its prefix */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Bytes that are parsed at a time, so that the text never stands in memory twice. */
const CHUNK = 64 * 1024

/**
 * Reads XML from its begin to its end. Entities of its own are not resolved, so none can expand; documents of office
 * programs have none, and no document type (ECMA-376, part 2, section 8.1.4).
 *
 * @param bytes in UTF-8
 * @param handlers called in the order of the document
 * @throws RefusedFile when it is not well-formed, or deeper than any honest one
 */
export async function readXml(bytes: Uint8Array, handlers: XmlHandlers): Promise<void> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++depth > LIMITS.depth) refuse()
    handlers.open?.(localName(name), attributes)
  })
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name }) => {
    depth--
    handlers.close?.(localName(name))
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += CHUNK)
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode()).close()
}

function refuse(): never {
  throw new RefusedFile('broken')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
