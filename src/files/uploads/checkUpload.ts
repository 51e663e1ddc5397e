import { fileTypeFromBuffer } from 'file-type'
import { DOCUMENT_KINDS, IMAGE_KINDS, type FileKind } from './fileKinds'
import { endingOf, fileName, withEnding } from './fileName'
import { checkOffice, isCompoundFile, refuseCompoundFile } from './officeFile'
import { checkPdf } from './pdfFile'
import { refuse } from './refuse'
import { checkText } from './textFile'

/** A file as it is taken. */
export interface CheckedUpload {
  /** Safe to show and to save; its ending is one of the type's. */
  name: string
  mimeType: string
  /** The usual ending of the type, without a dot. */
  ending: string
}

/** What the names of older programs' files end in. */
const OLD_OFFICE = new Set(['doc', 'dot', 'xls', 'xlt', 'ppt', 'pps'])

/**
 * Tells the kind of an uploaded file by its name and its bytes. The type that the browser declares says what programs are
 * installed beside it: Windows sends a table as `application/vnd.ms-excel`, and Markdown as nothing at all. It counts only
 * for a file whose name has no ending.
 *
 * @param file the whole file, its name and its declared type as they were sent
 * @param kinds that are taken
 * @throws HttpProblem 400 for the field `file`, with what to do, when its ending is of no kind that is taken, when its bytes
 *   are not what its ending says, when it is locked or broken, or when it is two things at once
 */
export async function checkUpload(
  file: { bytes: Uint8Array; name: string; mimeType: string },
  kinds: readonly FileKind[],
): Promise<CheckedUpload> {
  const { bytes } = file
  if (bytes.length === 0) throw refuse('empty', 'The file is empty. Save it again and upload that.')
  const name = fileName(file.name)
  const kind = kinds === IMAGE_KINDS ? await imageKind(bytes, name) : documentKind(bytes, name, file.mimeType)
  if (kind.form === 'pdf') checkPdf(bytes)
  if (kind.form === 'office') checkOffice(bytes, kind)
  if (kind.form === 'text') checkText(bytes)
  const [ending] = kind.endings
  const fits = kind.endings.includes(endingOf(name))
  return { name: fits ? name : withEnding(name, ending), mimeType: kind.mimeType, ending }
}

function documentKind(bytes: Uint8Array, name: string, declared: string): FileKind {
  const ending = endingOf(name)
  if (OLD_OFFICE.has(ending) && isCompoundFile(bytes)) throw refuseCompoundFile(bytes)
  const kind = DOCUMENT_KINDS.find(({ endings, mimeType }) =>
    ending === '' ? mimeType === declared.split(';', 1)[0]?.trim().toLowerCase() : endings.includes(ending),
  )
  return kind ?? refuseEnding(ending, DOCUMENT_KINDS)
}

/** Pictures are called by the wrong ending often and harmlessly: their bytes say which of the three they are. */
async function imageKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  const ending = endingOf(name)
  if (ending !== '' && !IMAGE_KINDS.some(({ endings }) => endings.includes(ending))) refuseEnding(ending, IMAGE_KINDS)
  const found = (await fileTypeFromBuffer(bytes))?.mime
  // A PNG with frames is shown as its first.
  const mime = found === 'image/apng' ? 'image/png' : found
  const kind = IMAGE_KINDS.find(({ mimeType }) => mimeType === mime)
  if (!kind) throw refuse('type-mismatch', 'The file is no JPEG, PNG or WebP picture. Save it as one of these.')
  return kind
}

function refuseEnding(ending: string, kinds: readonly FileKind[]): never {
  const usual = kinds.map(({ endings }) => `.${endings[0]}`)
  const what = ending === '' ? 'Files without an ending are' : `Files that end in .${ending} are`
  throw refuse('ending', `${what} not taken. Upload one of ${usual.join(', ')}.`)
}
