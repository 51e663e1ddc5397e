// Generated from the catalogues in src/words by scripts/compileWords.mjs. Do not edit.

/** Catalogues beside the English one, by language. */
export const TRANSLATIONS = {  }
