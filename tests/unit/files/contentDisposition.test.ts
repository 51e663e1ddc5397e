import { contentDisposition } from '../../../src/files/contentDisposition'

it.each([
  ['report.pdf', 'attachment; filename="report.pdf"'],
  [
    'Envoi d’argent été.pdf',
    `attachment; filename="Envoi d_argent ete.pdf"; filename*=UTF-8''Envoi%20d%E2%80%99argent%20%C3%A9t%C3%A9.pdf`,
  ],
  ['a"b%.pdf', `attachment; filename="a_b_.pdf"; filename*=UTF-8''a%22b%25.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"`],
  ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"'],
  ['a\r\nSet-Cookie: x.pdf', 'attachment; filename="a__Set-Cookie: x.pdf"'],
  ['', 'attachment; filename="file"'],
])('writes %j', (name, expected) => {
  expect(contentDisposition('attachment', name)).toBe(expected)
})

it('writes any string as one line of ASCII', () => {
  for (const name of ['تقرير.pdf', 'x\ud800y', '🗺️.pdf', 'é'.repeat(5000)]) {
    expect(contentDisposition('inline', name)).toMatch(
      /^inline; filename="[\x20-\x7e]*"(; filename\*=UTF-8''[\x21-\x7e]+)?$/,
    )
  }
})
