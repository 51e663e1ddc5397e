import { READ_RULES } from '../../../src/access/readRules'
import type { Condition } from '../../../src/domain/condition'
import { KINDS_BY_NAME } from '../../../src/kinds'

function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  if ('any' in condition) return condition.any.flatMap(fieldsOf)
  return [condition.field]
}

// What visitors may read of such a document changes with the other one, and whoever follows changes must know.
test('every relation that decides who may read a document counts among what it names', () => {
  for (const kind of Object.values(KINDS_BY_NAME)) {
    if (!('collection' in kind)) continue
    const { grants } = READ_RULES[kind.collection]
    const conditions = grants(new Date()).flatMap((grant) => ('when' in grant && grant.when ? [grant.when] : []))
    const relations = conditions.flatMap(fieldsOf).flatMap((field) => field.split('.').slice(0, -1))
    expect(kind.names).toEqual(expect.arrayContaining(relations))
  }
})
