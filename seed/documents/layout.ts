/** Points, on A4. */
export const PAGE = {
  margins: { top: 84, bottom: 84, left: 84, right: 84 },
  /** Where the title page's text begins. */
  titleTop: 210,
  footerFromBottom: 54,
} as const

const INK = '#1b2430'
const MUTED = '#55606e'

const STYLES = {
  label: { font: 'Helvetica', size: 10.5, colour: MUTED, after: 10, leading: 3 },
  subtitle: { font: 'Times-Roman', size: 17, colour: INK, after: 22, leading: 3 },
  byline: { font: 'Helvetica', size: 11.5, colour: INK, after: 16, leading: 4 },
  imprint: { font: 'Helvetica', size: 10.5, colour: MUTED, after: 2, leading: 3 },
  notice: { font: 'Helvetica', size: 10.5, colour: INK, before: 40, after: 0, leading: 4 },
  heading1: { font: 'Times-Bold', size: 26, colour: INK, after: 14, leading: 3 },
  heading2: { font: 'Helvetica-Bold', size: 13, colour: INK, before: 16, after: 7, leading: 3 },
  paragraph: { font: 'Times-Roman', size: 11.5, colour: INK, after: 8, leading: 4.5 },
} as const satisfies Record<string, Style>

interface Style {
  font: string
  size: number
  colour: string
  before?: number
  after: number
  leading: number
}

type Section = PDFKit.PDFStructureElement

/** @returns a section of the document's structure; call `end()` when it is complete */
export function openSection(document: PDFKit.PDFDocument): Section {
  const section = document.struct('Sect')
  document.addStructure(section)
  return section
}

/**
 * @param level 1 for the title, 2 for a section; a section's heading is kept with the lines after it
 */
export function addHeading(document: PDFKit.PDFDocument, section: Section, level: 1 | 2, text: string): void {
  const style = level === 1 ? STYLES.heading1 : STYLES.heading2
  if (level === 2 && spaceLeft(document) < 90) document.addPage()
  section.add(document.struct(`H${level}`, {}, () => write(document, style, text)))
}

/** @param lead a word set in bold before the text, as in a list of definitions */
export function addParagraph(document: PDFKit.PDFDocument, section: Section, text: string, lead?: string): void {
  section.add(document.struct('P', {}, () => write(document, STYLES.paragraph, text, lead)))
}

/** Writes one of the short lines of a title page. */
export function addText(
  document: PDFKit.PDFDocument,
  section: Section,
  style: 'label' | 'subtitle' | 'byline' | 'imprint' | 'notice',
  text: string,
): void {
  section.add(document.struct('P', {}, () => write(document, STYLES[style], text)))
}

/** Writes a list whose items begin with a dot. */
export function addBulletList(document: PDFKit.PDFDocument, section: Section, items: string[]): void {
  const list = document.struct('L')
  section.add(list)
  for (const item of items) {
    const entry = document.struct('LI')
    list.add(entry)
    entry.add(
      document.struct('LBody', {}, () => {
        setStyle(document, STYLES.paragraph)
        document.text(`•  ${item}`, { lineGap: STYLES.paragraph.leading, indent: 0, paragraphGap: 3 })
      }),
    )
    entry.end()
  }
  list.end()
}

/** Puts the notice and the page number on every page, and ends the document. */
export function closeDocument(document: PDFKit.PDFDocument, notice: string): void {
  const { start, count } = document.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index)
    // The footer stands in the margin, where text would otherwise begin a new page.
    document.page.margins = { ...document.page.margins, bottom: 0 }
    document.markContent('Artifact', { type: 'Pagination' })
    document.font('Helvetica').fontSize(8.5).fillColor(MUTED)
    const y = document.page.height - PAGE.footerFromBottom
    document.text(notice, PAGE.margins.left, y, { lineBreak: false })
    document.text(`${index - start + 1} of ${count}`, PAGE.margins.left, y, { align: 'right', lineBreak: true })
    document.endMarkedContent()
  }
  document.end()
}

function write(document: PDFKit.PDFDocument, style: Style, text: string, lead?: string): void {
  if (style.before) document.y += style.before
  setStyle(document, style)
  if (lead) document.font('Times-Bold').text(`${lead}. `, { continued: true, lineGap: style.leading }).font(style.font)
  document.text(text, { lineGap: style.leading })
  document.y += style.after
}

function setStyle(document: PDFKit.PDFDocument, style: Style): void {
  document.font(style.font).fontSize(style.size).fillColor(style.colour)
}

function spaceLeft(document: PDFKit.PDFDocument): number {
  return document.page.height - document.page.margins.bottom - document.y
}
