import { readEnv } from '../config/env'
import { configFor } from '../payload.config'

/** Where Payload's own command line finds the configuration (`@payload-config` in tsconfig.json). */
export default configFor(readEnv())
