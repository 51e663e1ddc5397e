import * as migration_20261124_220858_initial from './20261124_220858_initial';
import * as migration_20261125_014402_document_text from './20261125_014402_document_text';
import * as migration_20261126_113514_file_release from './20261126_113514_file_release';
import * as fileReleaseOnMongodb from './fileRelease/mongodb';

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
    up: migration_20261126_113514_file_release.up,
    down: migration_20261126_113514_file_release.down,
    name: '20261126_113514_file_release',
  },
];

/** MongoDB has no schema to migrate, so here is what carries data over. */
export const mongodbMigrations = [
  { up: fileReleaseOnMongodb.up, down: fileReleaseOnMongodb.down, name: '20261126_113514_file_release' },
];
