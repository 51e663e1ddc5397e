import { readdir, readlink } from 'node:fs/promises'
import type { Payload } from 'payload'
import { NOTHING, openFilled } from '../../helpers/openFilled'

/** bench/writes.ts is the long form, with 1,500 writes in a process of its own. */
const WRITES = 200

let payload: Payload

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
})
afterAll(() => payload.destroy())

/** Files and sockets of databases; Jest opens others of its own. */
async function openFiles(): Promise<number> {
  const links = (await readdir('/proc/self/fd')).map((file) => readlink(`/proc/self/fd/${file}`).catch(() => ''))
  return (await Promise.all(links)).filter((target) => /plenary\.db|^socket:/.test(target)).length
}
const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('writing does not use up open files', async () => {
  const theme = (number: number) => {
    const data = {
      number,
      name: `Theme ${number}`,
      slug: `theme-${number}`,
      description: 'On work.',
      colour: '#0a5c66',
    }
    return payload.create({ collection: 'themes', data })
  }
  for (let number = 1; number <= 20; number++) await theme(number)
  const before = await openFiles()
  let most = before
  for (let number = 21; number <= WRITES; number++) {
    await theme(number)
    if (number % 20 === 0) most = Math.max(most, await openFiles())
  }
  expect(most - before).toBeLessThanOrEqual(5)
  expect(await payload.count({ collection: 'themes' })).toEqual({ totalDocs: WRITES })
})
