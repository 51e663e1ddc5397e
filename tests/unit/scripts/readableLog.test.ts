import { readable } from '../../../scripts/support/readableLog.mjs'

const time = new Date(2026, 10, 24, 9, 5, 7).getTime()
const line = (fields: object) => readable(JSON.stringify({ level: 30, time, ...fields }))

describe('the log while developing', () => {
  it('shows a request in one line', () => {
    expect(line({ method: 'GET', url: '/groups', status: 200, ms: 12.4, msg: 'request' })).toBe(
      '09:05:07  GET /groups 200 12 ms',
    )
  })

  it('shows what went wrong with where', () => {
    const err = { message: 'No such table', stack: 'Error: No such table\n    at query' }
    expect(line({ level: 50, msg: 'Reading failed', err })).toBe(
      '09:05:07  error: Reading failed\nError: No such table\n    at query',
    )
  })

  it('leaves alone what is not a line of the log', () => {
    expect(readable('Plenary is at http://localhost:3000')).toBe('Plenary is at http://localhost:3000')
    expect(readable('{"level":30, cut off')).toBe('{"level":30, cut off')
  })
})
