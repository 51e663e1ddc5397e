import { slug } from './slug'

/** Somebody with an account, and the card that visitors see of them. */
export interface Person {
  name: string
  /** Id of an expert. */
  expertId: string | null
}

/** An author of a work: an expert, or a name. */
export interface Author {
  expertId: string | null
  name: string
}

/**
 * @param person who may have written it
 * @param authors of the work
 * @returns whether one of them is the person, by the expert or by the name as it is written
 */
export function isAmongAuthors({ name, expertId }: Person, authors: Author[]): boolean {
  const written = slug(name)
  return authors.some(
    (author) =>
      (expertId !== null && author.expertId === expertId) || (written !== '' && slug(author.name) === written),
  )
}
