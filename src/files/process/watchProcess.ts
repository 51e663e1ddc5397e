/** Milliseconds between two looks. */
const INTERVAL = 10

/** What may be taken between two looks is left free below the limit. */
const HEADROOM = 60 * 1024 * 1024

/**
 * Ends this process when it holds more memory than it may take, or when its parent is gone. Run in a thread beside the one
 * that works. V8's own limits bound neither the bytes outside its heap nor a thread that never returns to its loop.
 *
 * @param options.parent its process id, which another one takes the place of when it is gone
 * @param options.memory bytes of resident memory
 */
export function watchProcess({ parent, memory }: { parent: number; memory: number }): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > memory - HEADROOM || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, INTERVAL)
}
