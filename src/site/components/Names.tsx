import { Fragment, type ReactNode } from 'react'
import type { AuthorName, NamedLink, ThemeLink } from '../../queries/viewModels'
import { useI18n } from '../i18n'
import { filteredHref } from '../listing/listingHref'

/** The small square of a theme's colour; an attribute of SVG, because the policy forbids inline styles. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <rect width="10" height="10" fill={colour} />
    </svg>
  )
}

/** Names with links, separated by commas. */
export function GroupNames({ groups }: { groups: NamedLink[] }) {
  const { href } = useI18n()
  return joined(groups.map(({ slug, name }) => <a href={href(`/groups/${slug}`)}>{name}</a>))
}

/** Names of themes, each after its square. */
export function ThemeNames({ themes }: { themes: ThemeLink[] }) {
  const { href } = useI18n()
  return themes.map(({ slug, name, colour }) => (
    <a key={slug} className="theme-name" href={href(`/themes/${slug}`)}>
      <Swatch colour={colour} />
      {name}
    </a>
  ))
}

/** @returns where an author's name leads */
export function authorHref({ expertSlug, facetKey }: AuthorName): string {
  return expertSlug ? `/experts/${expertSlug}` : filteredHref('author', facetKey)
}

function joined(parts: ReactNode[]) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 ? ', ' : null}
      {part}
    </Fragment>
  ))
}
