// Preloaded into Payload's command line, which always ends by process.exit. If the event loop runs dry before that, an
// import never settled: turn the silence into Node's code for it.
process.on('beforeExit', () => process.exit(13))
