/** Words that people's names do not contain and organisations' names do, in the hub's languages. */
const SIGNS = new Set(
  `agency alliance association authority bank board bureau center centre college commission committee consortium council
  department directorate division facility federation forum foundation fund government group initiative institute institution
  international ministry nations network office organisation organization partnership program programme project
  research school secretariat services society statistics taskforce team union unit university
  agence banque bureau commission conseil fondation gouvernement institut ministère organisation secrétariat université équipe
  agencia asociación banco centro comisión consejo departamento equipo fundación gobierno instituto ministerio organización
  secretaría universidad
  البنك بنك جامعة لجنة مركز معهد منظمة وزارة صندوق`
    .split(/\s+/)
    .filter(Boolean),
)

/** "Ministry of Labour", "Friends for Peace", "Smith & Sons". */
const JOINED = /\s(?:of|for|and|&|on|pour|para)\s/i

const ACRONYM = /^[\p{Lu}\p{N}][\p{Lu}\p{N}&./-]+$/u

/**
 * @param name an author's name as written
 * @returns whether it names an organisation, which citations do not split: "World Bank", "KNOMAD", "OECD Secretariat"
 */
export function isOrganisationName(name: string): boolean {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length === 1 && ACRONYM.test(name.trim())) return true
  if (JOINED.test(name)) return true
  return words.some((word) => SIGNS.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')))
}
