import { decodeText } from './plainText'

/** Elements whose content is not shown to readers. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object'])

/** Elements that stand within a line; all others begin and end one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby rb rt s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/**
 * @param bytes of an HTML page
 * @returns what a reader sees of it, block by block in lines
 */
export async function readHtml(bytes: Uint8Array): Promise<string> {
  const { Parser } = await import('htmlparser2')
  const pieces: string[] = []
  let unseen = 0
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen++
      if (!INLINE.has(name)) pieces.push('\n')
    },
    ontext(text) {
      if (unseen === 0) pieces.push(text.replaceAll('\n', ' '))
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--
      if (!INLINE.has(name)) pieces.push('\n')
    },
  })
  parser.end(decodeText(bytes, declaredEncoding(bytes)))
  return pieces.join('')
}

/** A declaration must stand in the first 1024 bytes (HTML, section 4.2.5.4). */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1]
}
