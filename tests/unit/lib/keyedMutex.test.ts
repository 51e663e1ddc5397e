import { createKeyedMutex } from '../../../src/lib/keyedMutex'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('keyed mutex', () => {
  it('runs tasks of one key one after another, in order', async () => {
    const mutex = createKeyedMutex()
    const seen: string[] = []
    const task = (name: string, ms: number) => async () => {
      seen.push(`${name} begins`)
      await pause(ms)
      seen.push(`${name} ends`)
    }
    await Promise.all([mutex.run('k', task('a', 15)), mutex.run('k', task('b', 1)), mutex.run('k', task('c', 1))])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('runs tasks of different keys side by side', async () => {
    const mutex = createKeyedMutex()
    let release = () => {}
    const held = mutex.run('a', () => new Promise<void>((resolve) => (release = resolve)))
    await expect(mutex.run('b', () => Promise.resolve('done'))).resolves.toBe('done')
    release()
    await held
  })

  it('hands a failure to its own caller and goes on', async () => {
    const mutex = createKeyedMutex()
    const failing = mutex.run('k', () => Promise.reject(new Error('no')))
    const next = mutex.run('k', () => Promise.resolve(2))
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe(2)
  })

  it('forgets a key that nothing waits for', async () => {
    const mutex = createKeyedMutex()
    const running = mutex.run('k', () => pause(1))
    expect(mutex.pending('k')).toBe(1)
    await running
    expect(mutex.pending('k')).toBe(0)
  })
})
