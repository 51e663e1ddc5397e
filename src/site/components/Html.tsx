interface Props {
  /** HTML that `src/queries` has sanitised. Nothing else may be given here. */
  html: string
  className?: string
  /** BCP 47 tag and direction, where they differ from those of the page. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** The one place where stored HTML enters a page. */
export function Html({ html, className = 'prose', lang, dir }: Props) {
  return <div className={className} lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
}
