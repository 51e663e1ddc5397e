import sharp from 'sharp'
import { checkUpload } from '../../../../src/files/uploads/checkUpload'
import { DOCUMENT_KINDS, IMAGE_KINDS } from '../../../../src/files/uploads/fileKinds'
import { archive, docxOf, lockedOffice, oldOffice, TYPES, xlsxOf } from '../../../helpers/files'

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le')

const document = (name: string, bytes: string | Buffer, mimeType = 'application/octet-stream') =>
  checkUpload({ name, bytes: Buffer.from(bytes), mimeType }, DOCUMENT_KINDS)
const picture = (name: string, bytes: Buffer, mimeType = 'image/png') =>
  checkUpload({ name, bytes, mimeType }, IMAGE_KINDS)
const image = (format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } })
    .toFormat(format)
    .toBuffer()

describe('a file is known by its ending and its bytes, whatever the browser calls it', () => {
  test.each([
    ['table.csv', 'country,value\r\n', 'application/vnd.ms-excel', 'text/csv'],
    ['table.CSV', 'country;value\r\n', 'text/x-csv', 'text/csv'],
    ['notes.md', '# Notes', '', 'text/markdown'],
    ['notes.markdown', '# Notes', 'application/octet-stream', 'text/markdown'],
    ['notes.txt', 'Notes', 'text/html', 'text/plain'],
    ['paper.pdf', PDF, 'application/octet-stream', 'application/pdf'],
    ['paper.docx', docxOf('<w:p/>'), 'application/octet-stream', TYPES.docx],
    ['table.xlsx', xlsxOf({}), 'application/zip', TYPES.xlsx],
  ])('%s', async (name, bytes, declared, mimeType) => {
    expect(await document(name, bytes, declared)).toMatchObject({ name, mimeType })
  })

  test('and by what the browser calls it when its name has no ending', async () => {
    expect(await document('paper', PDF, 'application/pdf')).toEqual({
      ...{ name: 'paper.pdf', mimeType: 'application/pdf', ending: 'pdf' },
    })
  })

  test.each(['png', 'jpeg', 'webp'] as const)('a picture is a %s by its bytes', async (format) => {
    const taken = await picture('map.jpg', await image(format), 'application/octet-stream')
    expect(taken).toMatchObject({ mimeType: `image/${format}`, name: format === 'jpeg' ? 'map.jpg' : `map.${format}` })
  })
})

describe('takes', () => {
  test.each([
    ['lines and blanks after the end of a PDF', 'a.pdf', `${PDF}\r\n\0${' '.repeat(5000)}`],
    ['what DOS put at an end', 'a.txt', 'text\r\n\u001a'],
    ['a table that begins with a less-than sign', 'a.csv', '<18,18-64,>64\n12,55,33\n'],
    ['a text that begins with an address', 'a.txt', '<https://example.org/data> is the source.'],
    ['Markdown that begins with a tag', 'a.md', '<p align="center">A logo</p>'],
    ['letters of Windows', 'a.csv', Buffer.from('Côte d’Ivoire'.replace('’', '\u0092'), 'latin1')],
    ['UTF-8 with a mark', 'a.csv', '\ufeffpays,année\n'],
    ['UTF-16', 'a.txt', utf16('pays, année')],
    ['UTF-16 of other machines', 'a.txt', utf16('pays').swap16()],
  ])('%s', async (_what, name, bytes) => {
    await expect(document(name, bytes)).resolves.toMatchObject({ name })
  })
})

describe('refuses, with what to do,', () => {
  const page = '<!doctype html><script>1</script>'
  test.each([
    ['a page before the header of a PDF', 'a.pdf', `<script>1</script>${PDF}`, 'type-mismatch', /says PDF/],
    ['a page after the end of a PDF', 'a.pdf', `${PDF}<script>1</script>`, 'pdf-trailer', /after its end/],
    ['a ZIP after the end of a PDF', 'a.pdf', `${PDF}PK\u0003\u0004`, 'pdf-trailer', /after its end/],
    ['a PDF that is cut off', 'a.pdf', PDF.slice(0, 20), 'pdf-end', /cut off/],
    ['a PDF without a table', 'a.pdf', PDF.replace('startxref\n0\n', ''), 'pdf-table', /startxref/],
    ['a PDF of no version', 'a.pdf', PDF.replace('1.7', 'x.y'), 'pdf-header', /begin as a PDF/],
    ['a page called a table', 'a.csv', `\n ${page}`, 'text-markup', /like a page/],
    ['a drawing called text', 'a.txt', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'text-markup', /like a page/],
    ['a program called text', 'a.txt', '#!/bin/sh\n', 'text-markup', /program/],
    ['binary data called a table', 'a.csv', 'a,b\n\u0001', 'text-binary', /UTF-8/],
    ['UTF-16 without its mark', 'a.txt', utf16('text', ''), 'text-binary', /UTF-8/],
    ['bytes that no encoding has', 'a.txt', Buffer.from([0x43, 0x81, 0x74]), 'text-encoding', /UTF-8/],
    ['an office file with a password', 'a.xlsx', lockedOffice(), 'locked', /without the password/],
    ['an older office file', 'a.doc', oldOffice(), 'old-format', /Save it as \.docx/],
    ['an older office file called a new one', 'a.docx', oldOffice(), 'old-format', /Save it as \.docx/],
    ['an archive called a document', 'a.docx', archive({ 'a.txt': 'a' }), 'type-mismatch', /says \.docx/],
    ['a table called a document', 'a.docx', xlsxOf({}), 'type-mismatch', /says \.docx/],
    ['a document with macros', 'a.docx', docxOf('', {}, 'ms-word.document.macroEnabled'), 'macros', /macros/],
    ['nothing', 'a.pdf', '', 'empty', /empty/],
  ])('%s', async (_what, name, bytes, id, words) => {
    const refused = { id: `file.${id}`, status: 400, field: 'file', message: expect.stringMatching(words) as string }
    await expect(document(name, bytes)).rejects.toMatchObject(refused)
  })

  test.each([
    ...[
      'html',
      'htm',
      'hta',
      'url',
      'bat',
      'cmd',
      'lnk',
      'scf',
      'js',
      'svg',
      'xml',
      'exe',
      'json',
      'docm',
      'xlsm',
      'zip',
    ],
    ...['txt.html', 'pdf.exe', 'html. ', 'HTML', 'html\u202e', 'txt\u0000.hta', 'unknown'],
  ])('text whose name ends in %j', async (ending) => {
    const refused = { id: 'file.ending', field: 'file', message: expect.stringContaining('.pdf, .docx') as string }
    await expect(document(`notes.${ending}`, 'Notes', 'text/plain')).rejects.toMatchObject(refused)
  })

  test('what is no picture', async () => {
    await expect(picture('a.png', Buffer.from(PDF))).rejects.toMatchObject({ id: 'file.type-mismatch' })
    await expect(picture('a.svg', await image('png'))).rejects.toMatchObject({ id: 'file.ending' })
  })
})
