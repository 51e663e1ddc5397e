import type { en } from './compiled/en'

/** Every message of the product: a text, or a function of its arguments. */
export type Words = ReturnType<typeof en>

/** A catalogue that may lack messages, and has none that English lacks. */
export type Translation = DeepPartial<Words>

type DeepPartial<Messages> = {
  [Key in keyof Messages]?: Messages[Key] extends string | ((...args: never[]) => unknown)
    ? Messages[Key]
    : DeepPartial<Messages[Key]>
}
