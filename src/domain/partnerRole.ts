/** What an organisation is to the network, in the order in which its partners are listed. */
export const PARTNER_ROLES = ['host', 'donor', 'co-host', 'partner'] as const

export type PartnerRole = (typeof PARTNER_ROLES)[number]
