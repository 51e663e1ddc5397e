import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Queries } from '../../src/queries/queries'
import type { SearchEngine } from '../../src/search/types'
import { createCatalogue } from '../../src/site/catalogue/catalogue'
import type { FoundItem } from '../../src/site/catalogue/foundItem'
import { createErrorPage, createSite } from '../../src/site/createSite'
import { fixtureQueries, FIXTURE_URL } from './fixtureQueries'
import { siteFixture, type SiteFixture } from './siteFixture'
import { temporaryIndex, temporarySetAside } from './temporaryIndex'

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
  adapt: (search: SearchEngine<FoundItem>) => SearchEngine<FoundItem> = (search) => search,
): Promise<Express> {
  const queries = fixtureQueries(fixture)
  const search = adapt(await fixtureSearch(queries))
  const options = { queries, search, publicUrl: FIXTURE_URL, version: '0.1.0', assetsDirectory }
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
  const onError: ErrorRequestHandler = async (error, _req, res, _next) => {
    const status = error.status ?? 500
    const message = status < 500 ? error.message : 'Something failed on our side. Try again in a moment.'
    res.status(status).type('html')
    res.send(await errorPage({ status, message, requestId: 'example-request' }))
  }
  app.use(onError)
  return app
}

/** @returns an index over everything that the queries give */
export async function fixtureSearch(queries: Queries): Promise<SearchEngine<FoundItem>> {
  const search = await temporaryIndex<FoundItem>()
  await createCatalogue(queries, search, { setAside: temporarySetAside(), reach: () => Promise.resolve() }).rebuild()
  return search
}
