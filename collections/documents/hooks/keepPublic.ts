import type { CollectionBeforeOperationHook } from 'payload'
import { meets } from '../../../src/domain/condition'
import { HttpProblem } from '../../../src/domain/errors'
import { FILE_IS_OPEN, RELEASED, TAKEN_DOWN } from '../../../src/domain/fileWorkflow'
import { includesRole } from '../../../src/domain/roles'
import type { Document } from '../../../src/payload-types'
import { isAdmin, principalOf } from '../../../src/access/principal'
import { idOf } from '../../../src/domain/idOf'

/**
 * What readers have, and what lies with reviewers, is neither replaced nor renamed nor deleted. Access refuses it as well,
 * and alike for everyone; those who may write in the group are told why.
 */
export const keepPublic: CollectionBeforeOperationHook<'documents'> = async ({ args, operation, req }) => {
  const { overrideAccess, id } = args as { overrideAccess?: boolean; id?: unknown }
  if (overrideAccess === true || id === undefined) return args
  if (operation !== 'update' && operation !== 'updateByID' && operation !== 'delete') return args
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return args
  const document = await req.payload.db.findOne<Document>({
    collection: 'documents',
    where: { id: { equals: id } },
    req,
  })
  if (!document || meets(FILE_IS_OPEN, document)) return args
  if (isAdmin(principal) || includesRole(principal.groups.get(idOf(document.group)), 'contributor'))
    throw closed(document)
  return args
}

function closed({ release, released, stage }: Document): HttpProblem {
  if (release === RELEASED || (released === true && release !== TAKEN_DOWN))
    return new HttpProblem(
      'document.public',
      409,
      'Readers have this file, or will have it after the embargo, so it stays as it is. Upload a new one beside it, or have the lead of the group take this one down first.',
    )
  return new HttpProblem(
    'document.locked',
    409,
    `This file belongs to a paper that is ${stage ?? 'closed'}, so it stays as it is. The lead of the group can open the paper by asking for changes.`,
  )
}
