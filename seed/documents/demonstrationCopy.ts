import PDFDocument from 'pdfkit'
import { publicationTypeLabel } from '../../src/domain/publicationType'
import type { PublicationType } from '../../src/domain/publicationType'
import { GLOSSARY } from './glossary'
import type { ReadingGuide } from './guides'
import { addBulletList, addHeading, addParagraph, addText, closeDocument, openSection, PAGE } from './layout'

/** What the title page says of the publication. */
export interface CopyOf {
  type: PublicationType
  title: string
  subtitle: string | null
  authors: string[]
  /** "KNOMAD Working Paper 5", or null for a work outside a series. */
  series: string | null
  /** As a reader says it: "April 2015". */
  issued: string | null
  publisher: string | null
  abstract: string
  language: string
  /** Titles of works in the hub that a reader may turn to next. */
  related: string[]
}

export const NOTICE = 'Demonstration copy made for Plenary; not the original publication.'

/** Fixed, so that the same text always makes the same bytes. */
const MADE_ON = new Date(Date.UTC(2026, 0, 1))

/**
 * A tagged PDF with selectable text: title page, abstract, our reading guide, the words used in it, further works. The
 * standard fonts hold the characters of Windows-1252 and no others.
 *
 * @param work what the copy stands for
 * @param guide our text about it
 * @returns the file; equal arguments give equal bytes
 */
export function demonstrationCopy(work: CopyOf, guide: ReadingGuide): Promise<Buffer> {
  const document = newDocument(work)
  const bytes = collect(document)
  addTitlePage(document, work)
  addBody(document, work, guide)
  closeDocument(document, NOTICE)
  return bytes
}

/**
 * One page with the abstract and the questions of the guide.
 *
 * @param work what the copy stands for
 * @param guide our text about it
 * @returns the file; equal arguments give equal bytes
 */
export function onePageSummary(work: CopyOf, guide: ReadingGuide): Promise<Buffer> {
  const document = newDocument({ ...work, title: `${work.title}: summary` })
  const bytes = collect(document)
  const section = openSection(document)
  addHeading(document, section, 1, work.title)
  addParagraph(document, section, work.abstract)
  addHeading(document, section, 2, 'Questions to read it with')
  addBulletList(document, section, guide.questions)
  section.end()
  closeDocument(document, NOTICE)
  return bytes
}

function newDocument(work: CopyOf): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margins: PAGE.margins,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: work.language,
    displayTitle: true,
    info: {
      Title: work.title,
      Author: work.authors.join('; '),
      Subject: NOTICE,
      Creator: 'Plenary',
      CreationDate: MADE_ON,
      ModDate: MADE_ON,
    },
  })
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}

function addTitlePage(document: PDFKit.PDFDocument, work: CopyOf): void {
  const section = openSection(document)
  document.y = PAGE.titleTop
  addText(document, section, 'label', publicationTypeLabel(work.type))
  addHeading(document, section, 1, work.title)
  if (work.subtitle) addText(document, section, 'subtitle', work.subtitle)
  addText(document, section, 'byline', work.authors.join(', '))
  const imprint = [work.series, work.issued, work.publisher].filter((part) => part !== null)
  for (const line of imprint) addText(document, section, 'imprint', line)
  addText(
    document,
    section,
    'notice',
    `${NOTICE} The text that follows is a reading guide written for a demonstration.`,
  )
  section.end()
  document.addPage()
}

function addBody(document: PDFKit.PDFDocument, work: CopyOf, guide: ReadingGuide): void {
  const section = openSection(document)
  const heading = (text: string) => addHeading(document, section, 2, text)
  const paragraphs = (texts: string[]) => texts.forEach((text) => addParagraph(document, section, text))
  heading('Abstract')
  paragraphs([work.abstract])
  heading('About this copy')
  paragraphs([
    'This file shows how a hub run with Plenary keeps and serves documents. It does not contain the work named on its title page and was not made by the people named there. The abstract and all that follows are our own words; what is said of the content of the work is taken from its bibliographic record.',
  ])
  heading('Background')
  paragraphs(guide.background)
  heading('Questions to read it with')
  addBulletList(document, section, guide.questions)
  heading('What the record says')
  paragraphs(guide.record)
  heading('How to read it')
  paragraphs(guide.reading)
  heading('Words used here')
  for (const term of guide.terms) addParagraph(document, section, GLOSSARY[term], term)
  if (work.related.length > 0) {
    heading('Where to go next in this hub')
    addBulletList(document, section, work.related)
  }
  section.end()
}
