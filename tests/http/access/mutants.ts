// The entry of `npm run test:mutants`: switches one rule after another to "allow", and asks the matrix and the canaries until
// one of them objects. Run by scripts/mutants.mjs, never by jest.
import '../../helpers/isolate'
import type { SanitizedConfig } from 'payload'
import { everyone } from '../../../src/access/principal'
import { checkAccounts } from './accounts'
import { plantSecrets, sweep } from './canaries'
import { checkCollections } from './collections'
import { checkFields } from './fields'
import { UNREACHABLE } from './addresses'
import type { Mismatch } from './mismatch'
import { checkAddresses, checkPages } from './pages'
import { checkPublications } from './publications'
import { accessRules } from './rules'
import { snapshot } from './snapshot'
import { createWorld } from './world'

declare global {
  var plenaryMutant: string | undefined
}

interface Named {
  name: string
  /** The collection whose tables are asked first. */
  entity: string
}

/** A rule switched to "allow". */
interface Mutant extends Named {
  apply(): void
  undo(): void
}

/** Payload's own, which no request can reach or which only sign-in uses. */
function isOurs(entity: string, operation: string): boolean {
  return !UNREACHABLE.includes(entity) && !(operation === 'unlock' && entity !== 'users')
}

function ruleMutants(config: SanitizedConfig): Mutant[] {
  return accessRules(config)
    .filter(({ name }) => !GUARDED_TWICE.includes(name))
    .filter(({ entity, operation, holders }) => isOurs(entity, operation) && holders[0]?.[operation] !== everyone)
    .map(({ name, entity, operation, holders }) => {
      const originals = holders.map((holder) => holder[operation])
      return {
        ...{ name, entity },
        apply: () => holders.forEach((holder) => (holder[operation] = () => true)),
        undo: () =>
          holders.forEach((holder, index) => {
            const original = originals[index]
            if (original) holder[operation] = original
          }),
      }
    })
}

/** Hooks that guard something else than who may see or change what. */
const NOT_OF_ACCESS = [
  ...['nextRevision', 'nameByServer', 'keepOriginalName', 'forgetText', 'refuseDisguised'],
  ...['normalisePassword', 'refuseCredentials', 'keepAnAdmin', 'keepALead'],
  ...['forgetEarlierFile', 'takeUpload', 'prepareUpload', 'keepSizes'],
]

/** Rules behind a hook that refuses the same with words; tests/http/accounts holds the two together. */
const GUARDED_TWICE = ['users.email.update', 'users.password.update']

const HOOKS = ['beforeOperation', 'beforeChange', 'afterRead'] as const

/** Every hook of ours in turn is left out. */
function hookMutants(config: SanitizedConfig): Mutant[] {
  return [...config.collections, ...config.globals]
    .flatMap(({ slug, hooks }) =>
      HOOKS.flatMap((kind) => {
        const list = ((hooks as Record<string, unknown[] | undefined>)[kind] ?? []) as { name: string }[]
        return list.map((hook, index) => ({
          name: `${slug} without ${kind} ${hook.name || `hook ${index + 1}`}`,
          entity: slug,
          hook: hook.name,
          apply: () => void (list[index] = Object.assign(nothing(kind), {})),
          undo: () => void (list[index] = hook),
        }))
      }),
    )
    .filter(({ entity, hook }) => isOurs(entity, '') && !NOT_OF_ACCESS.includes(hook))
}

function nothing(kind: (typeof HOOKS)[number]): { name: string } {
  if (kind === 'afterRead') return ({ doc }: { doc: unknown }) => doc
  if (kind === 'beforeChange') return ({ data }: { data: unknown }) => data
  return ({ args }: { args: unknown }) => args
}

function codeMutants(names: string[]): Mutant[] {
  return names.map((name) => ({
    ...{ name, entity: 'publications' },
    apply: () => void (globalThis.plenaryMutant = name),
    undo: () => void (globalThis.plenaryMutant = undefined),
  }))
}

/** The tables that are likeliest to object come first. */
async function firstObjection({ name, entity }: Named): Promise<Mismatch | undefined> {
  const its = (collection: string) => collection === entity
  const fields = () => checkFields(world, its)
  // What the tables made meanwhile is of other groups too, whose members see it.
  const leaks = async function* () {
    await restore()
    yield* sweep(world, secrets)
  }
  const tables = [
    () => checkCollections(world, its),
    ...(['publications', 'documents'].includes(entity) ? [() => checkPublications(world)] : []),
  ]
  const rest = [
    () => checkAddresses(world),
    ...(entity === 'users' ? [() => checkAccounts(world)] : []),
    () => checkPages(world),
    ...(entity === 'publications' ? [() => checkCollections(world, (other) => other === 'documents')] : []),
  ]
  const isLeak = /afterRead|guardFilters|overrideAccess [0-9]|refuseHop|onlyVisible/.test(name)
  const isField = name.split('.').length > 2
  const checks = isLeak
    ? [leaks, ...rest, ...tables, fields]
    : isField
      ? [fields, ...tables, leaks, ...rest]
      : [...tables, fields, ...rest, leaks]
  for (const check of checks) for await (const mismatch of check()) return mismatch
  return undefined
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const [part = '0', parts = '1', codeNames = '[]', wanted = ''] = process.argv.slice(2)
const world = await createWorld()
const secrets = await plantSecrets(world)
const restore = await snapshot(world)
const { config } = world.payload
const all = [...ruleMutants(config), ...hookMutants(config), ...codeMutants(JSON.parse(codeNames) as string[])]
const mine = all.filter(({ name }, index) => index % Number(parts) === Number(part) && new RegExp(wanted).test(name))
say({ total: mine.length })

/** Without a mutant nobody may object, or everything would count as caught. */
for (const entity of part === '0' ? ['publications'] : ['users', 'documents', 'site-settings']) {
  const objection = await firstObjection({ name: 'none', entity })
  await restore()
  if (objection) throw new Error(`The matrix objects to the hub as it is: ${objection.cell} ${objection.problem}`)
}

for (const { name, entity, apply, undo } of mine) {
  const started = performance.now()
  apply()
  world.answersToUnknown.clear()
  const objection = await firstObjection({ name, entity }).catch((error: unknown) => ({
    cell: 'the run itself',
    problem: String(error),
  }))
  undo()
  await restore()
  say({
    name,
    by: objection?.cell ?? null,
    problem: objection?.problem.slice(0, 200),
    seconds: (performance.now() - started) / 1000,
  })
}
await world.close()
