/** A catalogue that may lack messages, and has none that the complete one lacks. */
export type Translation<Words> = {
  [Key in keyof Words]?: Words[Key] extends string | ((...args: never[]) => unknown)
    ? Words[Key]
    : Translation<Words[Key]>
}
