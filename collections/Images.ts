import type { CollectionConfig } from 'payload'
import { fieldForServer } from './access/groups'
import { editors, everyone } from './access/principal'
import { hiddenFromMembers } from './access/ownGroups'
import { forgetEarlierFile } from './uploads/forgetEarlierFile'
import { keepOriginalName, nameByServer } from './uploads/nameByServer'
import { refuseDisguised } from './uploads/refuseDisguised'

/** Largest picture, in pixels: one that is small on the wire can be gigabytes in memory. */
const MAX_PIXELS = 50_000_000

/** Pictures on the public site; each says in words what it shows. */
export const Images: CollectionConfig = {
  slug: 'images',
  admin: { hidden: hiddenFromMembers, group: 'Hub', useAsTitle: 'alt' },
  access: { read: everyone, create: editors, update: editors, delete: editors },
  upload: {
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    constructorOptions: { limitInputPixels: MAX_PIXELS },
    imageSizes: [
      { name: 'portrait', width: 320, height: 320, formatOptions: { format: 'webp' } },
      { name: 'wide', width: 960, formatOptions: { format: 'webp' } },
    ],
    adminThumbnail: 'portrait',
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
      return headers
    },
  },
  hooks: { beforeOperation: [forgetEarlierFile, refuseDisguised, nameByServer], beforeChange: [keepOriginalName] },
  fields: [
    { name: 'alt', type: 'text', required: true, localized: true, label: 'What it shows, for those who cannot see it' },
    { name: 'originalName', type: 'text', access: { create: fieldForServer, update: fieldForServer } },
  ],
}
