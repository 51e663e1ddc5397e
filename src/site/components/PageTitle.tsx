import type { ReactNode } from 'react'
import { Paragraphs } from './Paragraphs'

interface Props {
  title: ReactNode
  /** A line above the title that says what kind of page this is. */
  kicker?: ReactNode
  lead?: string | null
}

/** The beginning of a page. */
export function PageTitle({ title, kicker, lead }: Props) {
  return (
    <div className="page-title">
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {lead ? <Paragraphs text={lead} className="lead" /> : null}
    </div>
  )
}
