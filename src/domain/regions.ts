import { ENGLISH, type Words } from '../words/i18n'

type RegionSlug = keyof Words['regions']

/** A part of the world. */
export interface Region {
  /** Stands in addresses. */
  slug: RegionSlug
  /** In English. */
  name: string
}

/**
 * Sub-regions and, where there are such, intermediate regions of the standard country or area codes for statistical use
 * (United Nations, M49), with the countries that it puts into each. M49 leaves Antarctica without a region; Kosovo and
 * Taiwan, which it does not list, stand with their neighbours.
 */
const MEMBERS: Record<RegionSlug, string> = {
  'northern-africa': 'DZA EGY LBY MAR SDN TUN ESH',
  'eastern-africa': 'IOT BDI COM DJI ERI ETH ATF KEN MDG MWI MUS MYT MOZ REU RWA SYC SOM SSD UGA TZA ZMB ZWE',
  'middle-africa': 'AGO CMR CAF TCD COG COD GNQ GAB STP',
  'southern-africa': 'BWA SWZ LSO NAM ZAF',
  'western-africa': 'BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SHN SEN SLE TGO',
  caribbean:
    'AIA ATG ABW BHS BRB BES VGB CYM CUB CUW DMA DOM GRD GLP HTI JAM MTQ MSR PRI BLM KNA LCA MAF VCT SXM TTO TCA VIR',
  'central-america': 'BLZ CRI SLV GTM HND MEX NIC PAN',
  'south-america': 'ARG BOL BVT BRA CHL COL ECU FLK GUF GUY PRY PER SGS SUR URY VEN',
  'northern-america': 'BMU CAN GRL SPM USA',
  'central-asia': 'KAZ KGZ TJK TKM UZB',
  'eastern-asia': 'CHN HKG MAC PRK JPN MNG KOR TWN',
  'south-eastern-asia': 'BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM',
  'southern-asia': 'AFG BGD BTN IND IRN MDV NPL PAK LKA',
  'western-asia': 'ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU PSE SYR TUR ARE YEM',
  'eastern-europe': 'BLR BGR CZE HUN POL MDA ROU RUS SVK UKR',
  'northern-europe': 'ALA DNK EST FRO FIN GGY ISL IRL IMN JEY LVA LTU NOR SJM SWE GBR',
  'southern-europe': 'ALB AND BIH HRV GIB GRC VAT ITA MLT MNE MKD PRT SMR SRB SVN ESP XKX',
  'western-europe': 'AUT BEL FRA DEU LIE LUX MCO NLD CHE',
  'australia-and-new-zealand': 'AUS CXR CCK HMD NZL NFK',
  melanesia: 'FJI NCL PNG SLB VUT',
  micronesia: 'GUM KIR MHL FSM NRU MNP PLW UMI',
  polynesia: 'ASM COK PYF NIU PCN WSM TKL TON TUV WLF',
}

/** Every region, part of the world by part of the world. */
export const REGIONS: readonly Region[] = Object.keys(MEMBERS)
  .filter(isRegion)
  .map((slug) => ({ slug, name: ENGLISH.words.regions[slug] }))

const BY_COUNTRY = new Map(
  REGIONS.flatMap((region) => MEMBERS[region.slug].split(' ').map((code) => [code, region] as const)),
)

/** @param slug any text */
export function isRegion(slug: string): slug is RegionSlug {
  return Object.hasOwn(MEMBERS, slug)
}

/**
 * @param code of a country, ISO 3166-1 alpha-3
 * @returns the region it lies in; null for Antarctica and for what is no country
 */
export function regionOf(code: string): Region | null {
  return BY_COUNTRY.get(code) ?? null
}
