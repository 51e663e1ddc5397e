import { renderToStaticMarkup } from 'react-dom/server'
import type { Standing } from '../../../src/admin/review/api'
import { StandingText } from '../../../src/admin/review/StandingText'

const PUBLISHED = { state: 'published', isLive: true, embargoUntil: null, slug: 'quiet-corridors' } as const
const EMBARGO = '2031-03-14T00:00:00.000Z'

const shown = (
  standing: Pick<Standing, 'state' | 'isLive' | 'embargoUntil' | 'slug'>,
  inForm?: Standing['state'],
  mayWrite = false,
) =>
  renderToStaticMarkup(
    <StandingText mayWrite={mayWrite} standing={standing as Standing} shown={inForm ?? standing.state} />,
  )

test('of a published paper it says that readers see it, and leads there', () => {
  const html = shown(PUBLISHED)
  expect(html).toContain('<h2>Published</h2>')
  expect(html).toContain('Readers see it.')
  expect(html).toContain('href="/publications/quiet-corridors"')
})

test('of one under embargo it says until when readers see nothing, and leads nowhere', () => {
  const html = shown({ ...PUBLISHED, embargoUntil: EMBARGO })
  expect(html).toContain('Readers see nothing of it before 14\u00a0March 2031.')
  expect(html).not.toMatch(/Readers see it|href=/)
})

test('who reads the live text while the group writes the next one is told both', () => {
  const next = { ...PUBLISHED, state: 'draft' } as const
  expect(shown(next, 'published')).toContain('Readers see it. Its group is writing the next text.')
  expect(shown({ ...next, embargoUntil: EMBARGO }, 'published')).toContain('Readers see nothing of it before')
  expect(shown(next)).toContain('Until it is published, readers see the text before it.')
  expect(shown({ ...next, embargoUntil: EMBARGO })).not.toContain('readers see the text before it')
})

test('who may write at a published paper is told what a save does; observers are not', () => {
  expect(shown(PUBLISHED, 'published', true)).toContain('A save begins a new draft beside it.')
  expect(shown(PUBLISHED, 'published', false)).not.toContain('A save')
  expect(shown({ ...PUBLISHED, state: 'draft' }, 'draft', true)).not.toContain('A save')
})
