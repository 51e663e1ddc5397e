import { routes } from '../../../src/site/routes'
import { demoAddress } from '../../helpers/siteAddresses'

/** A page to look at. */
export interface Template {
  /** As src/site/routes.ts has it; null for a page that any address can give. */
  route: string | null
  /** What is special about this one. */
  name: string
  address: string
  status?: number
  /** Whether a hub without content has it too. */
  always?: boolean
}

/** Templates with something particular about them. */
const PARTICULAR: Template[] = [
  { route: '/groups/:slug', name: 'a group', address: '/groups/remittances-access-to-finance-and-capital-markets' },
  { route: '/search', name: 'the search', address: '/search' },
  { route: '/search', name: 'the search with words', address: '/search?q=remittances' },
  {
    route: '/search',
    name: 'the search with filters',
    address: '/search?q=migration&kind=publication&region=southern-asia&year=2016&year=2017',
  },
  { route: '/search', name: 'the search for most of the words', address: '/search?q=remittances+xylophone' },
  { route: '/search', name: 'the search without a match', address: '/search?q=xylophone', always: true },
  { route: '/publications', name: 'publications', address: '/publications', always: true },
  { route: '/publications', name: 'publications, page 3', address: '/publications?page=3' },
  {
    route: '/publications',
    name: 'publications with words and filters',
    address: '/publications?q=remittances&type=working-paper&type=policy-brief&year_from=2012',
  },
  { route: '/publications', name: 'publications with all countries', address: '/publications?more=country' },
  {
    route: '/publications',
    name: 'publications without a match',
    address: '/publications?q=xylophone&theme=gender',
    always: true,
  },
  {
    route: '/publications/:slug',
    name: 'a publication with text and a PDF',
    address: '/publications/human-rights-indicators-for-migrants-and-their-families',
  },
  {
    route: '/publications/:slug',
    name: 'a publication with neither',
    address: '/publications/migration-and-development-brief-25',
  },
  {
    route: '/publications/:slug',
    name: 'a publication that another one replaces',
    address: '/publications/migration-and-remittances-factbook-2011',
  },
  { route: '/experts', name: 'experts', address: '/experts', always: true },
  { route: '/experts', name: 'experts without a match', address: '/experts?q=xylophone', always: true },
  { route: '/experts/:slug', name: 'an expert', address: '/experts/dilip-ratha' },
  { route: '/partners/:slug', name: 'a donor', address: '/partners/swiss-agency-for-development-and-cooperation' },
  { route: '/partners/:slug', name: 'the host', address: '/partners/world-bank' },
  { route: '/pages/:slug', name: 'the terms of use', address: '/pages/terms-of-use' },
  { route: null, name: 'not found', address: '/nothing-here', status: 404, always: true },
  { route: null, name: 'beyond the last page', address: '/publications?page=99', status: 404, always: true },
  { route: null, name: 'not understood', address: '/publications?type=nothing', status: 400, always: true },
]

/** Every template of the site, over the demo content, in each of its forms. */
export const TEMPLATES: Template[] = [
  ...routes.flatMap((route): Template[] => {
    const { path } = route
    const address = demoAddress(path)
    if ('file' in route || !address || PARTICULAR.some((row) => row.route === path)) return []
    return [{ route: path, name: `${path} as it stands`, address, always: address === path }]
  }),
  ...PARTICULAR,
]
