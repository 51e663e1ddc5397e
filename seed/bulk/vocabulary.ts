import { seededRandom } from './random'

const words = (text: string): string[] => [...new Set(text.split(/\s+/).filter(Boolean))]

/** By how often English texts use them. */
const COMMON = words(`the of and in to for a from with on by as that is are at between their which it they be was not or
  this have has more than into among within across over after before through when where whose while both other many most
  some new first only can may often`)

/** Words of the field, the commonest first. */
const FIELD = words(`migration migrants remittances countries development labour data households workers policy income
  international costs host refugees families transfers origin destination communities women rights employment skills
  education health market economic diaspora return wages recruitment evidence survey areas population urban climate
  environmental displaced mobility integration government financial public services growth access flows corridor banks
  indicators measures internal rural cities children poverty savings investment trade networks protection regional global
  local national institutions reform permits visas borders asylum transit security governance cooperation agreements
  training certificates recognition employers agencies contracts debt loans credit insurance accounts mobile digital
  payment operators competition exchange rates inflation crisis pandemic recovery conflict drought floods rainfall
  harvest agriculture farms land water housing infrastructure schools teachers nurses doctors engineers students
  universities research knowledge transfer technology innovation firms entrepreneurs enterprises taxes budgets spending
  consumption inequality distribution gender age youth elderly ageing fertility demographic census registers surveys
  samples interviews questionnaires estimates models forecasts scenarios methods measurement definitions standards quality
  coverage gaps sources statistics evaluation monitoring impact outcomes effects determinants causes consequences trends
  patterns drivers risks shocks vulnerability resilience adaptation relocation resettlement humanitarian aid assistance
  programmes projects strategies plans laws regulations enforcement compliance inspection abuse exploitation trafficking
  smuggling irregular undocumented legal documents identity citizenship nationality residence family reunification
  marriage care domestic construction tourism manufacturing mining fisheries informal formal seasonal circular temporary
  permanent skilled unskilled qualified overqualified brain drain gain waste circulation attitudes perceptions media
  opinion narratives trust cohesion discrimination xenophobia language culture religion identity belonging participation
  elections politics parties parliaments ministries authorities municipalities mayors districts provinces villages towns
  neighbourhoods slums camps settlements islands coasts deltas highlands deserts forests energy transport roads railways
  airports ports telephones internet platforms applications registries databases dashboards portals libraries archives
  bonds equity securities capital markets ratings deposits reserves liabilities guarantees collateral securitisation
  pensions benefits contributions portability social funds trusts charities foundations associations unions chambers
  councils forums compacts declarations goals targets commitments reviews reports briefs papers notes handbooks guidelines
  toolkits lessons recommendations options challenges opportunities barriers obstacles incentives preferences decisions
  intentions aspirations capabilities constraints remoteness distance diversity density size scale scope depth frequency
  duration timing sequence cohort panel longitudinal comparative qualitative quantitative experimental causal descriptive
  bilateral multilateral intraregional interregional transnational diasporic remitting receiving sending`)

const TAIL_LENGTH = 20_000
const SYLLABLES = words(
  `ka lo mi ra ten dor va shi mu ne bo sal ti gu po lan ri ze ha do mar ni ku fe bel sa to wi ya ber`,
)

/** Names of places that do not exist: the long tail that every index has to carry. */
function inventedPlaces(): string[] {
  const random = seededRandom(41)
  const places = new Set<string>()
  while (places.size < TAIL_LENGTH) {
    const length = 2 + random.below(3)
    const name = Array.from({ length }, () => random.pick(SYLLABLES)).join('')
    places.add(name.charAt(0).toUpperCase() + name.slice(1))
  }
  return [...places]
}

/** All words by rank: common words, words of the field, invented places. */
export const VOCABULARY: readonly string[] = [...COMMON, ...FIELD, ...inventedPlaces()]

/** Words of the field alone, for titles and keywords. */
export const FIELD_WORDS: readonly string[] = FIELD

export const GIVEN_NAMES: readonly string[] =
  words(`Amina Boris Chen Dalia Emeka Farah Giorgi Hana Ines Jamal Kofi Leila
  Mateo Noor Olga Paulo Quang Rosa Samir Tala Uma Viktor Wanjiru Ximena Yusuf Zofia Anders Beatriz Carlos Divya Elif Fatou
  Grace Hugo Imani Jonas Karim Lucia Minh Nadia`)

export const FAMILY_NAMES: readonly string[] = words(`Abara Bello Castillo Dlamini Estrada Fofana Gruber Haddad Ivanova
  Jansen Kamara Lindgren Mbeki Nakamura Okafor Petrov Quispe Rahman Santos Tanaka Usman Vargas Weber Xu Yilmaz Zaman
  Almeida Bakker Cisse Dahl Eriksen Farouk Gomes Hassan Ibrahim Joshi Keita Lopez Mensah Nguyen Osei Pereira Rossi Sharma
  Traore Ueda Volkov Wang Yadav Zhou`)

export const AFFILIATIONS: readonly string[] = [
  'Example University',
  'Example Institute of Migration Studies',
  'Example Centre for Development Research',
  'Example National Statistics Office',
]
