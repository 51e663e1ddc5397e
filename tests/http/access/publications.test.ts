import { testInHub } from './inHub'
import { checkPublications } from './publications'

testInHub({ 'lets everyone do with a publication, in every state, what the matrix says': checkPublications })
