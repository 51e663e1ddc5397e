import { checkAccounts } from './accounts'
import { checkFields } from './fields'
import { testInHub } from './inHub'
import { checkAddresses, checkPages } from './pages'

testInHub({
  'takes and shows fields with rules of their own as the matrix says': (world) => checkFields(world, () => true),
  'shows everyone the same pages of the public site': checkPages,
  'lets people and admins do with accounts what the matrix says': checkAccounts,
  'keeps every other address of the API closed': checkAddresses,
})
