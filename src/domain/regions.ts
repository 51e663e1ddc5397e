/** A part of the world. */
export interface Region {
  /** Stands in addresses. */
  slug: string
  /** In English. */
  name: string
}

/**
 * Sub-regions and, where there are such, intermediate regions of the standard country or area codes for statistical use
 * (United Nations, M49), with the countries that it puts into each. M49 leaves Antarctica without a region; Kosovo and
 * Taiwan, which it does not list, stand with their neighbours.
 */
const MEMBERS: Record<string, string> = {
  'Northern Africa': 'DZA EGY LBY MAR SDN TUN ESH',
  'Eastern Africa': 'IOT BDI COM DJI ERI ETH ATF KEN MDG MWI MUS MYT MOZ REU RWA SYC SOM SSD UGA TZA ZMB ZWE',
  'Middle Africa': 'AGO CMR CAF TCD COG COD GNQ GAB STP',
  'Southern Africa': 'BWA SWZ LSO NAM ZAF',
  'Western Africa': 'BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SHN SEN SLE TGO',
  Caribbean:
    'AIA ATG ABW BHS BRB BES VGB CYM CUB CUW DMA DOM GRD GLP HTI JAM MTQ MSR PRI BLM KNA LCA MAF VCT SXM TTO TCA VIR',
  'Central America': 'BLZ CRI SLV GTM HND MEX NIC PAN',
  'South America': 'ARG BOL BVT BRA CHL COL ECU FLK GUF GUY PRY PER SGS SUR URY VEN',
  'Northern America': 'BMU CAN GRL SPM USA',
  'Central Asia': 'KAZ KGZ TJK TKM UZB',
  'Eastern Asia': 'CHN HKG MAC PRK JPN MNG KOR TWN',
  'South-eastern Asia': 'BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM',
  'Southern Asia': 'AFG BGD BTN IND IRN MDV NPL PAK LKA',
  'Western Asia': 'ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN QAT SAU PSE SYR TUR ARE YEM',
  'Eastern Europe': 'BLR BGR CZE HUN POL MDA ROU RUS SVK UKR',
  'Northern Europe': 'ALA DNK EST FRO FIN GGY ISL IRL IMN JEY LVA LTU NOR SJM SWE GBR',
  'Southern Europe': 'ALB AND BIH HRV GIB GRC VAT ITA MLT MNE MKD PRT SMR SRB SVN ESP XKX',
  'Western Europe': 'AUT BEL FRA DEU LIE LUX MCO NLD CHE',
  'Australia and New Zealand': 'AUS CXR CCK HMD NZL NFK',
  Melanesia: 'FJI NCL PNG SLB VUT',
  Micronesia: 'GUM KIR MHL FSM NRU MNP PLW UMI',
  Polynesia: 'ASM COK PYF NIU PCN WSM TKL TON TUV WLF',
}

/** Every region, part of the world by part of the world. */
export const REGIONS: readonly Region[] = Object.keys(MEMBERS).map((name) => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
}))

const BY_COUNTRY = new Map(
  REGIONS.flatMap((region) => (MEMBERS[region.name] ?? '').split(' ').map((code) => [code, region] as const)),
)

/**
 * @param code of a country, ISO 3166-1 alpha-3
 * @returns the region it lies in; null for Antarctica and for what is no country
 */
export function regionOf(code: string): Region | null {
  return BY_COUNTRY.get(code) ?? null
}
