const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** A kind of file that the hub takes. */
export interface FileKind {
  mimeType: string
  /** What its names end in, without dots; the first is the usual one. */
  endings: readonly [string, ...string[]]
  form: 'pdf' | 'office' | 'text' | 'image'
}

/** What can be attached to a paper: formats that a reader's browser does not run. */
export const DOCUMENT_KINDS: readonly FileKind[] = [
  { mimeType: 'application/pdf', endings: ['pdf'], form: 'pdf' },
  { mimeType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'], form: 'office' },
  { mimeType: `${OFFICE}.presentationml.presentation`, endings: ['pptx'], form: 'office' },
  { mimeType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'], form: 'office' },
  { mimeType: 'text/csv', endings: ['csv'], form: 'text' },
  { mimeType: 'text/markdown', endings: ['md', 'markdown'], form: 'text' },
  { mimeType: 'text/plain', endings: ['txt'], form: 'text' },
]

/** Pictures that every browser shows. */
export const IMAGE_KINDS: readonly FileKind[] = [
  { mimeType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], form: 'image' },
  { mimeType: 'image/png', endings: ['png'], form: 'image' },
  { mimeType: 'image/webp', endings: ['webp'], form: 'image' },
]

/**
 * @param kinds that a collection takes
 * @returns types and endings for a file picker: a computer may know a file by either
 */
export function acceptedBy(kinds: readonly FileKind[]): string[] {
  return [...kinds.map(({ mimeType }) => mimeType), ...kinds.flatMap(({ endings }) => endings.map((one) => `.${one}`))]
}
