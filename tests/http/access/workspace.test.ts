import { testInHub } from './inHub'
import { checkAudiences, checkSteps } from './workspace'

testInHub({
  'lets everyone find in their workspace what they may read, and nothing else': checkAudiences,
  'follows a paper through its life: who may read it finds it, after every step': checkSteps,
})
