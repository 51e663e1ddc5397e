import sharp from 'sharp'
import { checkFileType } from '../../../src/files/sniff'

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n'
const check = (bytes: string | Buffer, type: string) => checkFileType(Buffer.from(bytes), type)
const image = (format: 'png' | 'jpeg' | 'webp') =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } })
    .toFormat(format)
    .toBuffer()

describe('takes', () => {
  it('PDF files, with the blank lines that some programs leave at the end', async () => {
    await check(PDF, 'application/pdf')
    await check(`${PDF}\r\n\0`, 'application/pdf')
  })

  it.each(['png', 'jpeg', 'webp'] as const)('a real %s', async (format) => {
    await check(await image(format), `image/${format}`)
  })

  it('tables in UTF-8', async () => {
    await check('country,year\nCôte d’Ivoire,2020\n', 'text/csv')
  })
})

describe('refuses', () => {
  it.each([
    ['a page before the header of a PDF', `<script>1</script>${PDF}`, 'application/pdf', 'file.type-mismatch'],
    ['a page after the end of a PDF', `${PDF}<script>1</script>`, 'application/pdf', 'file.pdf-trailer'],
    ['a ZIP after the end of a PDF', `${PDF}PK\u0003\u0004`, 'application/pdf', 'file.pdf-trailer'],
    ['a PDF that is cut off', PDF.slice(0, 20), 'application/pdf', 'file.pdf-end'],
    ['a PDF of no version', PDF.replace('1.7', 'x.y'), 'application/pdf', 'file.pdf-header'],
    ['a page called PDF', '<!doctype html><script>1</script>', 'application/pdf', 'file.type-mismatch'],
    ['a PDF called PNG', PDF, 'image/png', 'file.type-mismatch'],
    ['a page called a table', '\n <html><script>1</script>', 'text/csv', 'file.text-markup'],
    ['a table in another encoding', Buffer.from([0x43, 0xf4, 0x74]), 'text/csv', 'file.text-encoding'],
    ['binary data called a table', 'a,b\n\u0001', 'text/csv', 'file.text-binary'],
    ['drawings that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', 'file.type'],
    ['pages', '<!doctype html>', 'text/html', 'file.type'],
    ['nothing', '', 'application/pdf', 'file.empty'],
  ])('%s', async (_name, bytes, type, id) => {
    await expect(check(bytes, type)).rejects.toMatchObject({ id, status: 400 })
  })
})
