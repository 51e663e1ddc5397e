import { renderToStaticMarkup } from 'react-dom/server'
import { deed } from '../../../src/admin/review/words'
import { ADMIN_ENGLISH } from '../../../src/words/admin'
import { rich } from '../../../src/words/rich'

test.each([
  [{ from: null, to: 'Ada; Ines' }, 'asked Ada and Ines to review it'],
  [{ from: 'Ada; Ines', to: 'Ines' }, 'took Ada off the review'],
  [{ from: 'Ada', to: 'Ines' }, 'asked Ines to review it and took Ada off the review'],
  [{ from: 'Ada', to: 'Ada' }, 'wrote to the reviewers'],
])('an assignment is told by who was asked and who was taken off: %j', (reviewers, words) => {
  const told = deed({ who: 'Lea', action: 'assign-reviewers', reviewers }, ADMIN_ENGLISH)
  expect(renderToStaticMarkup(rich(told))).toBe(`<strong>Lea</strong> ${words}`)
})
