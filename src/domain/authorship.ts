import { parsePersonName } from './personName'
import { slug } from './slug'

/** Somebody with an account. */
export interface Person {
  id: string
  name: string
  /** That the account had before. */
  formerNames: readonly string[]
  /** Id of the expert whose card visitors see. */
  expertId: string | null
}

/** An author of a work: an expert, or a name. */
export interface Author {
  expertId: string | null
  name: string
}

/** Who wrote a publication. */
export interface Authorship {
  /** Named in any version: whoever leaves the list goes on having written it. */
  authors: readonly Author[]
  /** Ids of the accounts that began or submitted it. */
  accounts: ReadonlySet<string>
}

/** @returns whether the person is one of those who wrote it: by the account, the expert, or a name, however it is spelled */
export function isAuthor({ authors, accounts }: Authorship, { id, name, formerNames, expertId }: Person): boolean {
  if (accounts.has(id)) return true
  const names = new Set([name, ...formerNames].map(spelledAlike).filter(Boolean))
  return authors.some(
    (author) => (expertId !== null && author.expertId === expertId) || names.has(spelledAlike(author.name)),
  )
}

/** In either order, with titles and without, whatever cannot be seen in it. */
function spelledAlike(name: string): string {
  const { given, family, literal } = parsePersonName(name.replace(/\p{Cf}/gu, ''))
  return slug(family ? [given, family].filter(Boolean).join(' ') : literal)
}
