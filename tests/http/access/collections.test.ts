import { checkCollections } from './collections'
import { testInHub } from './inHub'

testInHub({
  'lets everyone do with what else is stored what the matrix says': (world) => checkCollections(world, () => true),
})
