import { Fragment } from 'react'
import { paragraphsOf } from '../format/paragraphs'

interface Props {
  /** Plain text with line feeds, as it was typed. */
  text: string
  className?: string
  /** BCP 47 tag and direction, where they differ from those of the page. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** Text that was typed without an editor: its blank lines stand between paragraphs, and its lines end where they ended. */
export function Paragraphs({ text, ...attributes }: Props) {
  return paragraphsOf(text).map((lines, index) => (
    <p key={index} {...attributes}>
      <Lines lines={lines} />
    </p>
  ))
}

/** The same inside an item of a list, which has no paragraph of its own while it is one. */
export function ItemText({ text }: Pick<Props, 'text'>) {
  const [only = [], ...more] = paragraphsOf(text)
  return more.length > 0 ? <Paragraphs text={text} /> : <Lines lines={only} />
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 ? <br /> : null}
      {line}
    </Fragment>
  ))
}
