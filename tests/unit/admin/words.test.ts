import { assignment } from '../../../src/admin/review/words'

test.each([
  [{ from: null, to: 'Ada; Ines' }, 'asked Ada and Ines to review it'],
  [{ from: 'Ada; Ines', to: 'Ines' }, 'took Ada off the review'],
  [{ from: 'Ada', to: 'Ines' }, 'asked Ines to review it and took Ada off the review'],
  [{ from: 'Ada', to: 'Ada' }, 'wrote to the reviewers'],
])('an assignment is told by who was asked and who was taken off: %j', (change, words) => {
  expect(assignment(change)).toBe(words)
})
