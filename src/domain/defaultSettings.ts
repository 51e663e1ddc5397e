/** What the settings of a new hub say before anybody has written anything. */
export const DEFAULT_SETTINGS = {
  name: 'Plenary',
  tagline: 'A knowledge hub',
  licence: 'CC BY 4.0 unless a work says otherwise',
} as const
