import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Facet } from '../../src/domain/facets'
import type { SearchEngine } from '../../src/search/types'
import { withNamed } from '../../src/indexing/namedRecords'
import type { FoundItem } from '../../src/kinds/foundItem'
import { pageSearch } from '../../src/kinds/pageSearch'
import { createErrorPage, createSite } from '../../src/site/createSite'
import { fixtureQueries, fixtureRecords, FIXTURE_URL } from './fixtureQueries'
import { siteFixture, type SiteFixture } from './siteFixture'
import { temporaryIndex } from './temporaryIndex'

/**
 * The public site over a fixture, with the policy under which it must hold.
 *
 * @param assetsDirectory with the built style sheets and scripts
 * @param fixture what the hub holds
 * @param adapt makes the search answer in another way
 */
export async function fixtureSite(
  assetsDirectory: string,
  fixture: SiteFixture = siteFixture(),
  adapt: (search: SearchEngine<FoundItem, Facet>) => SearchEngine<FoundItem, Facet> = (search) => search,
): Promise<Express> {
  const queries = fixtureQueries(fixture)
  const search = adapt(await fixtureSearch(fixture))
  const options = {
    queriesIn: () => queries,
    search: pageSearch(search),
    publicUrl: FIXTURE_URL,
    version: '0.1.0',
    assetsDirectory,
    pseudoLocales: true,
  }
  const errorPage = createErrorPage(options)
  const app = express()
  app.use((_req, res, next) => {
    res.set(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'",
    )
    next()
  })
  app.use(createSite(options))
  app.use((_req, _res, next) => next({ status: 404, message: 'There is nothing at this address.' }))
  const onError: ErrorRequestHandler = async (error, req, res, _next) => {
    const status = error.status ?? 500
    const id = error.id ?? (status < 500 ? 'not-found' : 'server.error')
    const message = status < 500 ? error.message : 'Something failed on our side. Try again in a moment.'
    res.status(status).type('html')
    res.send(await errorPage({ status, id, message, requestId: 'example-request', url: req.originalUrl }))
  }
  app.use(onError)
  return app
}

/** @returns an index over everything in a fixture */
export async function fixtureSearch(fixture: SiteFixture = siteFixture()): Promise<SearchEngine<FoundItem, Facet>> {
  const search = await temporaryIndex<FoundItem>()
  async function* records() {
    yield* fixtureRecords(fixture)
  }
  await search.rebuild(withNamed(records()))
  return search
}
