import { build } from 'esbuild'
import { bundleOptions } from '../../../scripts/support/bundle.mjs'
import { switchableDecisions } from '../../../scripts/support/mutations.mjs'

test('the mutation run finds every decision that it switches', async () => {
  const found: string[] = []
  await build({
    ...bundleOptions([]),
    entryPoints: { mutants: 'tests/http/access/mutants.ts' },
    outdir: 'dist/tests',
    loader: { '.css': 'empty', '.scss': 'empty' },
    plugins: [switchableDecisions((name: string) => found.push(name))],
    write: false,
  })
  expect(found).toContain('src/domain/workflow.ts mayPerform')
  expect(new Set(found).size).toBe(found.length)
}, 60_000)
