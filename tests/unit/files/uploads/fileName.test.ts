import fc from 'fast-check'
import { fileName } from '../../../../src/files/uploads/fileName'

test.each([
  ['Отчёт о миграции 2024.pdf', 'Отчёт о миграции 2024.pdf'],
  ['تقرير الهجرة.docx', 'تقرير الهجرة.docx'],
  ['प्रवासन रिपोर्ट.pdf', 'प्रवासन रिपोर्ट.pdf'],
  ['移民汇款.xlsx', '移民汇款.xlsx'],
  ['Ménage & co (v1.2).csv', 'Ménage & co (v1.2).csv'],
  ['Me\u0301nage.csv', 'Ménage.csv'],
])('%s stays readable', (sent, name) => expect(fileName(sent)).toBe(name))

test.each([
  ['C:\\Users\\me\\report.pdf', 'report.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['report\u202efdp.exe', 'reportfdp.exe'],
  ['\u2066a\u2069\u200f\u061c\u200b\ufeff\u00ad.txt', 'a.txt'],
  ['a\u0000b\u001f.txt', 'ab.txt'],
  ['a\n b\u2028.txt', 'a b.txt'],
  ['report.txt. . ', 'report.txt'],
  ['..report.txt', 'report.txt'],
  ['.txt', 'txt'],
  ['a<b>:"|?*.txt', 'a_b______.txt'],
  ['con.txt', '_con.txt'],
  ['LPT1.old.csv', '_LPT1.old.csv'],
  ['console.txt', 'console.txt'],
  ['\u3164.txt', 'txt'],
  ['', 'file'],
])('%j becomes %j', (sent, name) => expect(fileName(sent)).toBe(name))

test('a long name keeps its ending and whole letters', () => {
  for (const letter of ['a', 'é', '移', '👩‍👩‍👧']) {
    const name = fileName(`${letter.repeat(300)}.pdf`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/\.pdf$/)
    expect(name).not.toContain('\ufffd')
  }
})

test('whatever is sent, the name is safe and stays as it is when it is sent again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (sent) => {
      const name = fileName(`${sent}.pdf`)
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"|?*/\\]|^[. ]|[. ]$/u)
      expect(fileName(name)).toBe(name)
    }),
  )
})
