import { failure } from '../../../src/site/answer'
import { pageSearch } from '../../../src/kinds/pageSearch'
import { siteI18n } from '../../../src/site/i18n'
import { fixtureQueries } from '../../helpers/fixtureQueries'
import { fixtureSearch } from '../../helpers/fixtureSite'
import { siteFixture } from '../../helpers/siteFixture'

test('the page of an error can be made while the database is away, and quotes the request', async () => {
  const queries = fixtureQueries(siteFixture())
  const site = {
    i18n: siteI18n('en'),
    queries: { ...queries, settings: () => Promise.reject(new Error('no connection')) },
    search: pageSearch(await fixtureSearch()),
    publicUrl: 'https://hub.example.org',
    version: '0.1.0',
    assets: { directory: '', href: (name: string) => `/assets/${name}` },
  }
  const html = await failure(site, { status: 500, id: 'server.error', message: '', requestId: 'abc-123' })
  expect(html).toContain('<h1>This page could not be made</h1>')
  expect(html).toContain('Something failed on our side.')
  expect(html).toContain('abc-123')
  expect(html).not.toContain('no connection')
})
