/** Characters that differ only in case from others, by the simple folding of Unicode, as `/i` has it with `/u`. */
let variants: Map<string, string[]> | undefined

function caseVariants(): Map<string, string[]> {
  if (variants) return variants
  const single = (text: string, fallback: string) => ([...text].length === 1 ? text : fallback)
  const classes = new Map<string, string[]>()
  for (let point = 0x41; point < 0x1e944; point += 1) {
    const character = String.fromCodePoint(point)
    const key = single(single(character.toUpperCase(), character).toLowerCase(), character)
    if (key !== character || classes.has(key)) classes.set(key, [...(classes.get(key) ?? [key]), character])
  }
  variants = new Map(
    [...classes.values()].flatMap((members) => {
      const all = [...new Set(members)]
      return all.map((one): [string, string[]] => [one, all.filter((other) => isSameFolded(one, other))])
    }),
  )
  return variants
}

function isSameFolded(one: string, other: string): boolean {
  return one === other || new RegExp(`^${one}$`, 'iu').test(other)
}

/**
 * A pattern of SQLite's GLOB for what holds a text, in any case. LIKE will not do: it takes `%` and `_` for wildcards and
 * knows the case of ASCII letters alone.
 *
 * @param text to be held
 * @see https://www.sqlite.org/lang_expr.html#glob
 */
export function globHolding(text: string): string {
  const pattern = [...text].map((character) => {
    if ('*?['.includes(character)) return `[${character}]`
    const same = caseVariants().get(character)
    return same && same.length > 1 ? `[${same.join('')}]` : character
  })
  return `*${pattern.join('')}*`
}
