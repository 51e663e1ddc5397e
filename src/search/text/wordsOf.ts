import { type Token, tokenize } from './tokens'

/** What stands together in a text: one word, or a compound with its parts and joined forms. */
export interface WordCluster {
  /** One after the other; more than one for a compound and for a script without spaces. */
  parts: string[]
  /** The same as one word: "crossborder", "10.7". */
  joined: string[]
  start: number
  end: number
}

/**
 * @param text any text
 * @returns its words with compounds kept together
 */
export function wordClusters(text: string): WordCluster[] {
  const clusters: WordCluster[] = []
  const tokens = tokenize(text)
  tokens.forEach((token, index) => {
    const { term, start, end } = token
    const last = clusters.at(-1)
    const cluster = last && start < last.end ? last : { parts: [], joined: [], start, end }
    if (cluster !== last) clusters.push(cluster)
    cluster.end = Math.max(cluster.end, end)
    if (isJoined(token, tokens[index + 1])) cluster.joined.push(term)
    else cluster.parts.push(term)
  })
  return clusters
}

/**
 * @param text any text
 * @returns its words one after the other, compounds as their parts
 */
export function wordsOf(text: string): string[] {
  return wordClusters(text).flatMap(({ parts }) => parts)
}

/** A joined form comes before its first part and has the same position. */
function isJoined(token: Token, next: Token | undefined): boolean {
  return next?.position === token.position
}
