import type { Citation } from '../../domain/citation'
import { CITATION_FORMATS, formatCitation } from '../../export'

const CHARACTERS_PER_LINE = 34

/** A citation to copy, and the same in the formats of reference managers. */
export function CiteBlock({ citation }: { citation: Citation }) {
  const text = formatCitation(citation)
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <label htmlFor="citation">Select and copy (APA style)</label>
      <textarea
        id="citation"
        readOnly
        spellCheck={false}
        rows={Math.ceil(text.length / CHARACTERS_PER_LINE) + 1}
        defaultValue={text}
      />
      <ul className="formats" aria-label="Citation as a file">
        {CITATION_FORMATS.map(({ label, ending }) => (
          <li key={ending}>
            <a href={`/publications/${citation.slug}.${ending}`}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
