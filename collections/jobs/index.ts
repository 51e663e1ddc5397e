import type { CollectionConfig } from 'payload'
import { JOB_STATES } from '../../src/jobs/job'
import { nobody } from '../../src/access/principal'

/**
 * Work that is done after the change that caused it, such as a mail. The server alone reads and writes it (`src/jobs`), since
 * the input of a mail holds links that open an account; admins see the rest through the endpoints beside this file.
 */
export const Jobs: CollectionConfig = {
  slug: 'jobs',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  endpoints: false,
  timestamps: false,
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'key', type: 'text', unique: true },
    { name: 'input', type: 'json' },
    { name: 'recipient', type: 'text' },
    { name: 'subject', type: 'text' },
    { name: 'state', type: 'select', required: true, options: [...JOB_STATES] },
    { name: 'enqueuedAt', type: 'date', required: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'tries', type: 'number', required: true },
    { name: 'leaseHolder', type: 'text' },
    { name: 'leasedUntil', type: 'date' },
    { name: 'lastError', type: 'text' },
    { name: 'finishedAt', type: 'date' },
  ],
}
