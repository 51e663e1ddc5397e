import type { HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html'

/** How one kind of node is written as HTML. */
export type Converter<Type extends string> = Extract<
  NonNullable<ReturnType<HTMLConvertersFunction>[Type]>,
  (...args: never[]) => string
>

type Nodes = Parameters<Converter<'list'>>[0]['node']['children']

interface Item {
  type: 'listitem'
  children: Nodes
  value?: unknown
  checked?: unknown
}

/**
 * The editor keeps a list within an item as an item of its own, which has no number. Here it stands within the item
 * before it, so that browsers count as the editor does.
 */
const list: Converter<'list'> = ({ node, nodesToHTML }) => {
  const numbered = node.listType === 'number' || (node.listType === undefined && node.tag === 'ol')
  const start = numbered && Number.isSafeInteger(node.start) ? node.start : 1
  const items: { attributes: string; html: string }[] = []
  let next = start
  for (const child of node.children) {
    const html = nodesToHTML({ nodes: [child] }).join('')
    if (!isItem(child)) continue
    const before = items.at(-1)
    const nested = holdsListsAlone(child)
    if (nested && before) before.html += html
    else if (nested) items.push({ attributes: ` class="nested"${numbered ? ` value="${next - 1}"` : ''}`, html })
    else {
      const value = numbered ? numberOf(child, next) : next
      items.push({
        attributes: value === next ? '' : ` value="${value}"`,
        html: node.listType === 'check' ? checkable(child, html) : html,
      })
      next = value + 1
    }
  }
  const tag = numbered ? 'ol' : 'ul'
  const written = items.map(({ attributes, html }) => `<li${attributes}>${html}</li>`).join('')
  return `<${tag}${start === 1 ? '' : ` start="${start}"`}>${written}</${tag}>`
}

/** The items themselves are written by their list, which counts them. */
const listitem: Converter<'listitem'> = ({ node, nodesToHTML }) => nodesToHTML({ nodes: node.children }).join('')

export const LISTS = { list, listitem }

function isItem(node: { type: string }): node is Item {
  return node.type === 'listitem'
}

function holdsListsAlone({ children }: Item): boolean {
  return children.length > 0 && children.every(({ type }) => type === 'list')
}

/** A number that was set is ahead of the count; one at or behind it is left over from before the list was changed. */
function numberOf({ value }: Item, next: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > next ? value : next
}

function checkable({ checked }: Item, html: string): string {
  return `<label><input type="checkbox" disabled=""${checked === true ? ' checked=""' : ''}> ${html}</label>`
}
