import type { Request } from 'express'
import { HttpProblem } from '../../../src/domain/errors'
import { bodyBudgets } from '../../../src/http/restGuard/budgets'

const MB = 1024 * 1024
const from = (ip: string) => ({ ip }) as Request
const budgets = () => bodyBudgets({ uploadLimit: 25 * MB, bufferLimit: 200 * MB })

const statusOf = (work: () => void) => {
  try {
    work()
    return 200
  } catch (error) {
    return error instanceof HttpProblem ? error.status : 500
  }
}

it('lets one account hold 8 MB of small bodies at one time, from wherever, and others go on', () => {
  const { small } = budgets()
  const first = small(from('192.0.2.1'), { id: 'a' })
  first.take(7 * MB)
  const second = small(from('192.0.2.2'), { id: 'a' })
  second.take(MB)
  expect(statusOf(() => second.take(1))).toBe(503)
  expect(statusOf(() => small(from('192.0.2.1'), { id: 'b' }).take(8 * MB))).toBe(200)
  first.release()
  first.release()
  expect(statusOf(() => second.take(7 * MB))).toBe(200)
  expect(statusOf(() => second.take(1))).toBe(503)
})

it('lets strangers hold one megabyte an address, and never what belongs to those who are signed in', () => {
  const { small } = budgets()
  expect(statusOf(() => small(from('192.0.2.1'), null).take(MB + 1))).toBe(503)
  for (let i = 1; i <= 64; i += 1) small(from(`192.0.2.${i}`), null).take(MB)
  expect(statusOf(() => small(from('192.0.2.99'), null).take(1))).toBe(503)
  expect(statusOf(() => small(from('192.0.2.1'), { id: 'a' }).take(8 * MB))).toBe(200)
})

it('lets one account hold a quarter of what files may take', () => {
  const { upload } = budgets()
  upload(from('192.0.2.1'), { id: 'a' }).take(50 * MB)
  expect(statusOf(() => upload(from('192.0.2.1'), { id: 'a' }).take(1))).toBe(503)
  expect(statusOf(() => upload(from('192.0.2.2'), { id: 'b' }).take(25 * MB))).toBe(200)
})
