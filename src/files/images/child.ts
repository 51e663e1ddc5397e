import { setPriority } from 'node:os'
import { serveRequests } from '../process/serveRequests'
import { IMAGE_LIMITS } from './limits'
import { preparePicture } from './preparePicture'

// The process that decodes pictures, started by pictures.ts. Requests and searches go before it.
setPriority(10)
serveRequests(import.meta.url, IMAGE_LIMITS.memory, preparePicture)
