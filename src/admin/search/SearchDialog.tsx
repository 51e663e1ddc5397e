import { useId, useState, type KeyboardEvent } from 'react'
import { useI18n } from '../i18n/context'
import { optionId, ResultList } from './ResultList'
import { useDialog } from './useDialog'
import { useSearch } from './useSearch'
import { Without } from './Without'
import { summary } from './words'

/** Hits of a kind, at first and when more are wanted. */
const FEW = 5
const MANY = 50

/** Finds what the person who signed in may see, while they type: arrow keys choose, Enter opens, Escape closes. */
export function SearchDialog({ onClose }: { onClose(): void }) {
  const id = useId()
  const { words } = useI18n()
  const text = words.search
  const dialog = useDialog()
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(FEW)
  const [chosen, setChosen] = useState<string>()
  const { answer, failure, isBusy } = useSearch(typed, limit)
  const kinds = answer?.kinds ?? []
  const options = kinds.flatMap(({ hits }) => hits.map(optionId))
  const active = chosen && options.includes(chosen) ? chosen : options[0]

  const search = (question: string) => {
    setTyped(question)
    setLimit(FEW)
    setChosen(undefined)
  }

  const choose = (step: number) => {
    const at = options.indexOf(active ?? '')
    const next = options[(at + step + options.length) % options.length]
    setChosen(next)
    if (next) document.getElementById(next)?.scrollIntoView({ block: 'nearest' })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (step) choose(step)
    // What is open belongs to other words until the answer is there.
    else if (active && !isBusy) document.getElementById(active)?.click()
  }

  return (
    <dialog aria-label={text.label} className="search-dialog" onClose={onClose} ref={dialog}>
      <div className="search-head">
        <input
          aria-activedescendant={active}
          aria-autocomplete="list"
          aria-controls={`${id}-results`}
          aria-describedby={`${id}-status`}
          aria-expanded={options.length > 0}
          aria-label={text.label}
          autoComplete="off"
          maxLength={2000}
          onChange={({ target }) => search(target.value)}
          onKeyDown={onKeyDown}
          placeholder={text.field}
          role="combobox"
          spellCheck={false}
          type="text"
          value={typed}
        />
        <button className="search-close" onClick={() => dialog.current?.close()} type="button">
          {text.close}
        </button>
      </div>
      <p className="search-status" id={`${id}-status`} role="status">
        {failure ?? (answer ? summary(answer, words) : isBusy ? text.searching : text.hint)}
      </p>
      <ResultList active={active} id={`${id}-results`} isBusy={isBusy} kinds={kinds} />
      {answer ? <Without onSearch={search} text={typed} without={answer.without} /> : null}
      {kinds.some(({ total, hits }) => hits.length < total && hits.length < MANY) ? (
        <button className="search-more" onClick={() => setLimit(MANY)} type="button">
          {text.more}
        </button>
      ) : null}
    </dialog>
  )
}
