import type { CollectionConfig, GlobalConfig } from 'payload'
import { Addresses } from './addresses'
import { AuditLog } from './AuditLog'
import { Documents } from './documents'
import { Experts } from './Experts'
import { Images } from './Images'
import { Jobs } from './jobs'
import { Memberships } from './memberships'
import { Outbox } from './Outbox'
import { Pages } from './Pages'
import { Partners } from './Partners'
import { Publications } from './publications'
import { Reviews } from './reviews'
import { SiteSettings } from './SiteSettings'
import { withDefaults, globalWithDefaults } from './withDefaults'
import { Themes } from './Themes'
import { Tombstones } from './Tombstones'
import { actionLinks, digestEntries, emailChanges, secondFactors, sessions } from './users/privateRows'
import { users } from './users'
import { WorkingGroups } from './WorkingGroups'

/**
 * Everything that is stored, in the order in which the admin lists it.
 *
 * @param options.secureCookies whether the hub is reached by https alone
 */
export function collections(options: { secureCookies: boolean }): CollectionConfig[] {
  return [
    Publications,
    Documents,
    WorkingGroups,
    Themes,
    Experts,
    Partners,
    users(options),
    Memberships,
    Reviews,
    Pages,
    Images,
    AuditLog,
    Outbox,
    Jobs,
    Addresses,
    Tombstones,
    secondFactors,
    emailChanges,
    sessions,
    digestEntries,
    actionLinks,
  ].map(withDefaults)
}

export const globals: GlobalConfig[] = [SiteSettings].map(globalWithDefaults)
