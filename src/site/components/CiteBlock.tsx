import type { Citation } from '../../domain/citation'
import { CITATION_FORMATS, formatCitation } from '../../export'
import { useI18n } from '../i18n'

const CHARACTERS_PER_LINE = 34

/** A citation to copy, and the same in the formats of reference managers. */
export function CiteBlock({ citation }: { citation: Citation }) {
  const { cite } = useI18n().words.publication
  const text = formatCitation(citation)
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">{cite.heading}</h2>
      <label htmlFor="citation">{cite.copy}</label>
      <textarea
        id="citation"
        readOnly
        spellCheck={false}
        rows={Math.ceil(text.length / CHARACTERS_PER_LINE) + 1}
        defaultValue={text}
      />
      <ul className="formats" aria-label={cite.asFile}>
        {CITATION_FORMATS.map(({ ending }) => (
          <li key={ending}>
            <a href={`/publications/${citation.slug}.${ending}`}>{cite.formats[ending]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
