import type { PublicationPage } from '../../queries/viewModels'
import { directionOf } from '../../words/i18n'
import { useI18n } from '../i18n'

/** Title and abstract in other languages than the paper's own, each marked as what it is. */
export function Translations({ translations }: Pick<PublicationPage, 'translations'>) {
  const { words, language: nameOf } = useI18n()
  if (translations.length === 0) return null
  return (
    <section className="translations" aria-labelledby="translations">
      <h2 id="translations">{words.publication.otherLanguages}</h2>
      {translations.map(({ language, title, subtitle, abstract }) => {
        const inItsLanguage = { lang: language, dir: directionOf(language) }
        return (
          <section key={language}>
            <p className="kicker">{nameOf(language)}</p>
            <h3 {...inItsLanguage}>{title}</h3>
            {subtitle ? (
              <p className="translated-subtitle" {...inItsLanguage}>
                {subtitle}
              </p>
            ) : null}
            {abstract === '' ? null : (
              <p className="translated-abstract" {...inItsLanguage}>
                {abstract}
              </p>
            )}
          </section>
        )
      })}
    </section>
  )
}
