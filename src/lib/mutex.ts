/** Thrown when a turn does not come in time. */
export class MutexTimeout extends Error {
  constructor(milliseconds: number, hint: string) {
    super(`No turn came within ${milliseconds} ms. ${hint}`.trim())
    this.name = 'MutexTimeout'
  }
}

/** One holder at a time; the others wait in the order in which they came. */
export class Mutex {
  private held = false
  private readonly waiting: (() => void)[] = []

  /**
   * @param timeout milliseconds to wait at most
   * @param hint what the developer who meets the timeout should look for
   * @returns a function that ends the turn; calling it again does nothing
   * @throws MutexTimeout
   */
  async acquire(timeout: number, hint = ''): Promise<() => void> {
    if (this.held) await this.turn(timeout, hint)
    this.held = true
    let released = false
    return () => {
      if (released) return
      released = true
      const next = this.waiting.shift()
      if (next) next()
      else this.held = false
    }
  }

  private turn(timeout: number, hint: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(enter), 1)
        reject(new MutexTimeout(timeout, hint))
      }, timeout)
      const enter = () => {
        clearTimeout(timer)
        resolve()
      }
      this.waiting.push(enter)
    })
  }
}
