import { dateParts, type PartialDate } from '../../src/domain/partialDate'
import type { CONTENT, DemoPublication } from '../content'
import type { CopyOf } from './demonstrationCopy'

const RELATED = 5

/**
 * @param slug of a publication of the demo content
 * @param content where it and what surrounds it is found
 * @returns what its demonstration copy says of it
 * @throws Error when there is no such publication
 */
export function copyOf(slug: string, content: typeof CONTENT): CopyOf {
  const work = content.publications.find((publication) => publication.slug === slug)
  if (!work) throw new Error(`No publication has the slug ${slug}`)
  const names = new Map(content.experts.map((expert) => [expert.slug, expert.name]))
  return {
    type: work.type,
    title: work.title,
    subtitle: work.subtitle,
    authors: work.authors.map((author) =>
      'name' in author ? author.name : (names.get(author.expert) ?? author.expert),
    ),
    series: work.series && [work.series, work.number].filter(Boolean).join(' '),
    issued: work.date && writtenDate(work.date),
    publisher: work.publisher,
    abstract: work.abstract,
    language: work.language,
    related: relatedTo(work, content.publications).map(reference),
  }
}

/** Works of the same group, those that share most keywords first. */
function relatedTo(work: DemoPublication, all: DemoPublication[]): DemoPublication[] {
  const shared = (other: DemoPublication) => other.keywords.filter((word) => work.keywords.includes(word)).length
  return all
    .filter((other) => other.slug !== work.slug && other.type !== 'blog-post' && other.groups[0] === work.groups[0])
    .sort((one, other) => shared(other) - shared(one) || one.slug.localeCompare(other.slug, 'en'))
    .slice(0, RELATED)
}

function reference({ title, subtitle, date }: DemoPublication): string {
  const whole = subtitle ? `${title}: ${subtitle}` : title
  return date ? `${whole} (${dateParts(date).year})` : whole
}

function writtenDate(date: PartialDate): string {
  const { year, month, day } = dateParts(date)
  if (month === null) return String(year)
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'long',
    ...(day !== null && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day ?? 1))
}
