import * as migration_20261124_220858_initial from './20261124_220858_initial';
import * as migration_20261125_014402_document_text from './20261125_014402_document_text';
import * as migration_20261126_112929_papers_in_one_language from './20261126_112929_papers_in_one_language';
import * as migration_20261126_113441_addresses_and_tombstones from './20261126_113441_addresses_and_tombstones';
import * as migration_20261126_113443_accounts from './20261126_113443_accounts';
import * as migration_20261126_113514_file_release from './20261126_113514_file_release';
import * as migration_20261127_160000_partners from './20261127_160000_partners';
import * as migration_20261127_163000_events from './20261127_163000_events';
import * as migration_20261127_164326_jobs from './20261127_164326_jobs';
import * as migration_20261127_164546_search_synonyms from './20261127_164546_search_synonyms';
import * as migration_20261127_190000_reviews from './20261127_190000_reviews';
import * as migration_20261127_194924_notifications from './20261127_194924_notifications';

export const migrations = [
  {
    up: migration_20261124_220858_initial.up,
    down: migration_20261124_220858_initial.down,
    name: '20261124_220858_initial',
  },
  {
    up: migration_20261125_014402_document_text.up,
    down: migration_20261125_014402_document_text.down,
    name: '20261125_014402_document_text',
  },
  {
    up: migration_20261126_112929_papers_in_one_language.up,
    down: migration_20261126_112929_papers_in_one_language.down,
    name: '20261126_112929_papers_in_one_language',
  },
  {
    up: migration_20261126_113441_addresses_and_tombstones.up,
    down: migration_20261126_113441_addresses_and_tombstones.down,
    name: '20261126_113441_addresses_and_tombstones',
  },
  {
    up: migration_20261126_113443_accounts.up,
    down: migration_20261126_113443_accounts.down,
    name: '20261126_113443_accounts',
  },
  {
    up: migration_20261126_113514_file_release.up,
    down: migration_20261126_113514_file_release.down,
    name: '20261126_113514_file_release',
  },
  {
    up: migration_20261127_160000_partners.up,
    down: migration_20261127_160000_partners.down,
    name: '20261127_160000_partners',
  },
  {
    up: migration_20261127_163000_events.up,
    down: migration_20261127_163000_events.down,
    name: '20261127_163000_events',
  },
  {
    up: migration_20261127_164326_jobs.up,
    down: migration_20261127_164326_jobs.down,
    name: '20261127_164326_jobs',
  },
  {
    up: migration_20261127_164546_search_synonyms.up,
    down: migration_20261127_164546_search_synonyms.down,
    name: '20261127_164546_search_synonyms',
  },
  {
    up: migration_20261127_190000_reviews.up,
    down: migration_20261127_190000_reviews.down,
    name: '20261127_190000_reviews',
  },
  {
    up: migration_20261127_194924_notifications.up,
    down: migration_20261127_194924_notifications.down,
    name: '20261127_194924_notifications'
  },
];
