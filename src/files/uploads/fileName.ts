/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\.|$)/i

/** Letters that show nothing, beside those of the categories Cc and Cf. */
const BLANK_LETTERS = /[\u115f\u1160\u2800\u3164\uffa0]/g

/** File systems take 255 bytes; some programs put words of their own after a name. */
const MAX_LENGTH = 200

const ENDING = /\.([a-z0-9]{1,12})$/i

/**
 * Makes of a name that a stranger's computer sent one that is safe to show, to save and to tell the kind of a file by. It
 * stays readable in any script.
 *
 * @param sent as the browser sent it, with a path or without
 * @returns a name without a path; without control characters and those that turn the direction of text (Unicode Standard
 *   Annex 9) or show nothing; without what Windows forbids; at most 200 bytes long in UTF-8, its ending kept
 */
export function fileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .replace(/[\p{Zl}\p{Zp}\t\n\r]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffd]/gu, '')
    .replace(BLANK_LETTERS, ' ')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = ENDING.exec(shown)?.[0] ?? ''
  const stem = shortened(shown.slice(0, shown.length - ending.length).trim(), MAX_LENGTH - ending.length) || 'file'
  return `${RESERVED.test(stem) ? '_' : ''}${stem}${ending}`
}

/** @returns the ending of a name in lower case, without its dot; empty when it has none */
export function endingOf(name: string): string {
  return ENDING.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** @param ending without a dot @returns the name with this ending in place of its own */
export function withEnding(name: string, ending: string): string {
  return `${name.replace(ENDING, '')}.${ending}`
}

function shortened(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break
    kept += segment
  }
  return kept.trim()
}
