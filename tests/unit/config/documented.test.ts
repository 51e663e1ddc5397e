import { readFileSync } from 'node:fs'
import { SETTINGS } from '../../../src/config/env'

const readme = readFileSync('README.md', 'utf8')
const configuration = readme.slice(readme.indexOf('## Configuration'), readme.indexOf('## Running it for real'))

test.each(SETTINGS)('%s is explained in the README, and has a line in .env.example', (name) => {
  expect(configuration).toContain(`\`${name}\``)
  expect(readFileSync('.env.example', 'utf8')).toMatch(new RegExp(`^#?${name}=`, 'm'))
})
