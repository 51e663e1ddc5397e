import { withoutLinkSecrets } from '../../../src/mail/linkSecrets'

test.each([
  ['https://hub.test/admin/new-password#abc.def-1', 'https://hub.test/admin/new-password#…'],
  ['https://hub.test/act/Abc_-1 and on', 'https://hub.test/act/… and on'],
  ['<a href="https://hub.test/unsubscribe/u.turn.1f">No</a>', '<a href="https://hub.test/unsubscribe/…">No</a>'],
  ['https://hub.test/admin/collections/publications/1', 'https://hub.test/admin/collections/publications/1'],
  ['<p style="color:#0a5c66">https://hub.test/</p>', '<p style="color:#0a5c66">https://hub.test/</p>'],
])('of %s is shown %s', (text, shown) => {
  expect(withoutLinkSecrets(text)).toBe(shown)
})
