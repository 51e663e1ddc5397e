const ARABIC = /^\p{Script=Arabic}/u

/**
 * The form in which a typed word is looked up in the list of synonyms: singular where that is plain to see, and without
 * the Arabic article. Stems would take too much: "لبنان" (Lebanon) becomes "لبن" (milk).
 *
 * @param term a folded word
 */
export function lookupForm(term: string): string {
  return ARABIC.test(term) ? arabicForm(term) : singular(term)
}

/** The S-stemmer of D. Harman, "How effective is suffixing?" (1991), with one form for the ends of policy and réfugié. */
function singular(term: string): string {
  if (term.length < 4) return term
  return term.replace(/([^us])s$/, '$1').replace(/(?:ie|y)$/, 'i')
}

function arabicForm(term: string): string {
  const bare = term.replace(/^و?(?:ال|بال|كال|فال|لل)(?=...)/u, '')
  return bare.replace(/(?<=..)(?:يه|يين|يون|يات)$/u, 'ي')
}
