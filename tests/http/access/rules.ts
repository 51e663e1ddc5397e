import type { Field, FlattenedField, SanitizedConfig } from 'payload'

type Rule = (...args: never[]) => unknown

/** One access function of the running configuration. */
export interface AccessRule {
  /** `publications.read`, or with the path of a field `publications.reviewers.read`. */
  name: string
  entity: string
  /** Path of the field that it guards; undefined for a rule of the whole collection or global. */
  field?: string
  operation: string
  /** Every object that holds the function: Payload keeps fields twice. */
  holders: Record<string, Rule>[]
}

/** @returns every access function of every collection, global and field, as the running hub has them */
export function accessRules(config: SanitizedConfig): AccessRule[] {
  const rules = new Map<string, AccessRule>()
  const add = (entity: string, field: string | undefined, access: object | undefined) => {
    const holder = (access ?? {}) as Record<string, Rule>
    for (const operation of Object.keys(holder)) {
      if (typeof holder[operation] !== 'function') continue
      const name = [entity, field, operation].filter(Boolean).join('.')
      const known = rules.get(name) ?? { name, entity, operation, holders: [], ...(field && { field }) }
      known.holders.push(holder)
      rules.set(name, known)
    }
  }
  for (const entity of [...config.collections, ...config.globals]) {
    add(entity.slug, undefined, entity.access)
    for (const fields of [entity.fields, entity.flattenedFields])
      visit(fields, '', (path, owner) => {
        if (!owner.access) return
        // Rules that several fields share are told apart by giving each field its own copy.
        owner.access = { ...owner.access }
        add(entity.slug, path, owner.access)
      })
  }
  return [...rules.values()]
}

type Owner = { access?: object; name?: string }

function visit(
  fields: readonly (Field | FlattenedField)[],
  prefix: string,
  see: (path: string, owner: Owner) => void,
): void {
  for (const field of fields) {
    const named = 'name' in field && field.name ? [prefix, field.name].filter(Boolean).join('.') : prefix
    see(named, field)
    if ('fields' in field) visit(field.fields, named, see)
    if ('flattenedFields' in field) visit(field.flattenedFields, named, see)
    if (field.type === 'tabs') for (const tab of field.tabs) visit(tab.fields, named, see)
  }
}
