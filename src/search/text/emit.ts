/** Takes one token: its term, its position among the words, and its place in the text in UTF-16 units. */
export type Emit = (term: string, position: number, start: number, end: number) => void
