import { fold } from './fold'

/**
 * Articles, pronouns, prepositions, conjunctions, auxiliaries and question words. Not "us", which is a country in
 * capitals, nor anything else that may be what a text is about.
 */
const WORDS = {
  en: `a an the and or but nor of in on at to from by for with about into onto over under between among through during
    within without against per via as than then so if because while although though
    is are was were be been being am do does did done has have had having can could may might must shall should will would
    i you he she it we they me him her them my your his its our their mine ours
    this that these those there here not no
    what which who whom whose when where why how whether
    dont doesnt didnt isnt arent wasnt werent cant cannot wont`,
  fr: `le la les l un une des du de d et ou mais ni donc a au aux en dans par pour sur sous avec sans entre vers chez
    depuis pendant selon contre comme si que qui quoi dont ou quel quelle quels quelles quand comment pourquoi combien
    est sont etait etaient sera seront etre ete ont avait avaient avoir peut peuvent
    je tu il elle on nous vous ils elles ce cet cette ces se sa son ses leur leurs notre nos votre vos y ne pas`,
  es: `el la los las lo un una unos unas de del al y e o u pero ni en por para con sin sobre entre hacia hasta desde
    segun contra como si que quien quienes cual cuales cuando donde cuanto cuantos cuanta cuantas porque
    es son era eran sera seran ser sido esta estan ha han hay haber puede pueden
    yo tu ella nosotros ellos ellas se su sus mi mis nuestro nuestra este estos estas ese esa esos esas no`,
  ar: `في من الى على عن مع بين حتى منذ خلال بعد قبل عند لدى حول ضد دون نحو او ام ثم لكن بل اذا لو ان لان كي
    ما ماذا من متى اين كيف لماذا كم هل اي
    هو هي هم هن نحن انا انت هذا هذه هؤلاء ذلك تلك الذي التي الذين اللذين اللواتي
    كان كانت يكون تكون ليس ليست قد لقد لا لم لن غير كما و`,
}

const FUNCTION_WORDS = new Set(Object.values(WORDS).flatMap((words) => fold(words).split(/\s+/)))

/**
 * @param term a folded word of any language
 * @returns whether it only holds others together in English, French, Spanish or Arabic
 */
export function isFunctionWord(term: string): boolean {
  return FUNCTION_WORDS.has(term)
}
