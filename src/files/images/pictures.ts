import path from 'node:path'
import { ROOT } from '../../config/root'
import { superviseProcess, type SupervisedProcess } from '../process/supervisedProcess'
import type { Ending } from '../process/messages'
import { refuse } from '../uploads/refuse'
import { IMAGE_LIMITS } from './limits'
import type { Picture, PictureRequest, PreparedPicture } from './types'

const PROBLEMS: Record<Ending, string> = {
  broken: 'The picture cannot be read. Open it, save it anew and upload that.',
  'too-large': 'The picture takes too much memory. Make it smaller, save it anew and upload that.',
  'too-slow': 'The picture takes too long to read. Make it smaller, save it anew and upload that.',
}

let decoder: SupervisedProcess<PictureRequest, PreparedPicture> | undefined

/**
 * Decodes a picture in a process of its own, so that neither its memory nor its time is the server's.
 *
 * @param request a picture whose type was checked
 * @returns the picture in all its sizes
 * @throws HttpProblem 400 for the field `file`, with what to do, when it is too large, too slow or broken
 */
export async function preparedPicture(
  request: PictureRequest,
): Promise<{ original: Picture; sizes: Record<string, Picture> }> {
  decoder ??= superviseProcess<PictureRequest, PreparedPicture>({
    script: path.join(ROOT, 'dist/pictureDecoder.js'),
    seconds: IMAGE_LIMITS.seconds,
    heapMegabytes: 160,
    wornBytes: 250 * 1024 * 1024,
  })
  const outcome = await decoder.run(request)
  if ('ended' in outcome) throw refuse('picture', PROBLEMS[outcome.ended])
  if ('refused' in outcome.result) throw refuse('picture', outcome.result.refused)
  return outcome.result
}
