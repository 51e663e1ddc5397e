import { plantSecrets, sweep } from './canaries'
import { testInHub } from './inHub'

testInHub({
  async *'shows strangers no word and no id of what is private, and answers about it as about nothing'(world) {
    yield* sweep(world, await plantSecrets(world))
  },
})
