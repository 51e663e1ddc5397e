import type { SanitizedConfig } from 'payload'

/**
 * The configuration that the server made, so that the admin and the REST API share one Payload. Next never imports the
 * configuration itself: its bundle would hold a second copy of every hook. While Next builds there is none, and nothing
 * asks for it.
 */
declare global {
  var plenaryConfig: Promise<SanitizedConfig> | undefined
}

const config: Promise<SanitizedConfig> = globalThis.plenaryConfig ?? new Promise(() => {})

export default config
