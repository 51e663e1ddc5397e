import type { Payload, TypedUser } from 'payload'
import type { Document } from '../../src/payload-types'

/** A PDF with nothing on its page. @param mark makes its bytes differ from those of another */
export function pdf(mark: string): Buffer {
  const objects = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n'
  return Buffer.from(`%PDF-1.4\n% ${mark}\n${objects}xref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`)
}

/**
 * Uploads a PDF as a person does.
 *
 * @param options.group that owns it
 * @param options.visibility with its publication, unless another one is given
 */
export function uploadPdf(
  payload: Payload,
  user: TypedUser,
  { group, title, visibility = 'attached' }: { group: string; title: string; visibility?: Document['visibility'] },
): Promise<Document> {
  const data = pdf(title)
  return payload.create({
    collection: 'documents',
    data: { title, group, visibility },
    file: { name: `${title}.pdf`, data, mimetype: 'application/pdf', size: data.length },
    depth: 0,
    user,
    overrideAccess: false,
  })
}
