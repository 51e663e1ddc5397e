import type { CollectionConfig } from 'payload'
import type { PictureSize } from '../src/files/images/types'
import { acceptedBy, IMAGE_KINDS } from '../src/files/uploads/fileKinds'
import { fieldForServer } from './access/groups'
import { editors, everyone } from '../src/access/principal'
import { hiddenFromMembers } from './access/ownGroups'
import { forgetEarlierFile } from './uploads/forgetEarlierFile'
import { keepSizes, preparePictures } from './uploads/preparePictures'
import { keepOriginalName, takeFile } from './uploads/takeFile'
import { under } from './labels/navigation'

/** The sizes of the site, in pixels. A very tall picture is bounded by its height. */
const SIZES: readonly PictureSize[] = [
  { name: 'portrait', width: 320, height: 320, fit: 'cover' },
  { name: 'wide', width: 960, height: 2400, fit: 'inside' },
]

/** Pictures on the public site; each says in words what it shows. */
export const Images: CollectionConfig = {
  slug: 'images',
  admin: { hidden: hiddenFromMembers, group: under('hub'), useAsTitle: 'alt' },
  access: { read: everyone, create: editors, update: editors, delete: editors },
  upload: {
    mimeTypes: acceptedBy(IMAGE_KINDS),
    // Our own check says what is wrong and what to do; Payload's would add one that says neither.
    allowRestrictedFileTypes: true,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    // A new file has a new name; the tag would be a parameter that the API does not know.
    cacheTags: false,
    // Fields of the document; the sizes themselves are made outside Payload's transaction.
    imageSizes: SIZES.map(({ name, width, height }) => ({ name, width, height })),
    adminThumbnail: 'portrait',
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
      return headers
    },
  },
  hooks: {
    beforeOperation: [forgetEarlierFile, takeFile(IMAGE_KINDS), preparePictures(SIZES)],
    beforeChange: [keepOriginalName, keepSizes],
  },
  fields: [
    { name: 'alt', type: 'text', required: true, localized: true },
    { name: 'originalName', type: 'text', access: { create: fieldForServer, update: fieldForServer } },
  ],
}
