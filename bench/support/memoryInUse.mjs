// Preloaded into a measured server: by SIGUSR2 it collects its garbage and prints the MB that are still in use, of the heap
// and of buffers outside it.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  console.log(`in use after garbage collection: ${Math.round((heapUsed + external) / 1024 / 1024)} MB`)
})
