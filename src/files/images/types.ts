/** A picture as it is stored. */
export interface Picture {
  bytes: Uint8Array
  mimeType: string
  /** Pixels; of one frame. */
  width: number
  height: number
}

/** A size of the site: the picture is cut to a square, or fits within a rectangle, and is never enlarged. */
export interface PictureSize {
  name: string
  width: number
  height: number
  fit: 'cover' | 'inside'
}

export interface PictureRequest {
  bytes: Uint8Array
  mimeType: string
  sizes: readonly PictureSize[]
}

/** A picture in all its sizes, or what is wrong with it. */
export type PreparedPicture = { original: Picture; sizes: Record<string, Picture> } | { refused: string }
