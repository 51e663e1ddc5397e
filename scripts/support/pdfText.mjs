import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.mjs'

/** What PDF.js reads and does not hand on, and what it takes for something else: each with the statement to change. */
const CHANGES = [
  {
    // Of a marked sequence it hands on an id. The text that its author gave for it (ISO 32000-2, 14.9.4) comes along.
    find: /(\w+)\[1\]\s?instanceof (\w+)&&\((\w+)=\1\[1\]\.get\("MCID"\)\),(\w+)\.items\.push\(\{type:"beginMarkedContentProps",/,
    write: '$&actualText:$1[1] instanceof $2?$1[1].get("ActualText"):void 0,',
  },
  {
    // The anchors of this expression bind its first and last part alone, so that any syllable with a mark has no width.
    find: '"^(\\\\s)|(\\\\p{Mn})|(\\\\p{Cf})$"',
    write: '"^(?:(\\\\s)|(\\\\p{Mn})|(\\\\p{Cf}))$$"',
  },
  {
    // A letter may be as wide as nothing, as the second one of an Arabic ligature: the next is still measured from it.
    find: /(\w+)\.isZeroWidthDiacritic&&\((\w+)=0\),(.{0,300}?),\2&&\((\w+)\.prevTransform=/,
    write: '$1.isZeroWidthDiacritic&&($2=0),$3,($2||!$1.isZeroWidthDiacritic)&&($4.prevTransform=',
  },
]

/**
 * Puts PDF.js into the bundle that imports it, with the changes above.
 * @type {import('esbuild').Plugin}
 */
export const pdfText = {
  name: 'pdf-text',
  setup(build) {
    build.onResolve({ filter: /^unpdf\/pdfjs$/ }, () => ({ path: join(root, 'node_modules/unpdf/dist/pdfjs.mjs') }))
    build.onLoad({ filter: /unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, async ({ path }) => {
      const contents = CHANGES.reduce(changed, await readFile(path, 'utf8'))
      return { contents, loader: 'js' }
    })
  },
}

/** @param {string} source @param {{ find: string | RegExp, write: string }} change */
function changed(source, { find, write }) {
  const result = source.replace(find, write)
  if (result === source) throw new Error(`PDF.js has changed: ${find} is not in it any more`)
  return result
}
