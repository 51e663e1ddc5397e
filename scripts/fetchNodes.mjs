// Fetches the other releases of Node on which tests/http/otherNodes.test.ts starts the hub. Run by .ci/run.
import { OTHER_NODES, fetchNode } from './support/otherNodes.mjs'
import { step } from './support/steps.mjs'

for (const version of OTHER_NODES) await step(`Fetching Node ${version}`, () => fetchNode(version))
