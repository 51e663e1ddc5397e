import type { PublicationType } from '../domain/publicationType'

/** What citation formats tell apart. Everything that an institution issues itself is a report to them. */
export type WorkKind = 'report' | 'book' | 'article' | 'post'

/**
 * @param type a publication type
 * @returns the kind of work that citation formats take it for
 */
export function workKind(type: PublicationType): WorkKind {
  switch (type) {
    case 'book':
    case 'handbook':
      return 'book'
    case 'journal-article':
      return 'article'
    case 'blog-post':
      return 'post'
    case 'working-paper':
    case 'policy-brief':
    case 'migration-and-development-brief':
    case 'report':
    case 'data-note':
    case 'rapid-response':
      return 'report'
  }
}
