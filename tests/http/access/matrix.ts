import { table } from './table'

/**
 * THE ACCESS MATRIX: who may do what, letter by letter. Letters are people of principals.ts:
 *
 *   V visitor · N account without a group
 *   group A, which owns everything asked for:  O observer · C contributor · R reviewer, not assigned · L lead
 *   group B:  X reviewer, assigned to the papers of A · M contributor · K lead
 *   F lead of A whose membership has ended · T lead of A whose term is over · Z contributor of A whose membership has ended
 *   P reviewer of A, assigned to the papers of A, whose membership has ended · W from outside, assigned and taken off again
 *   E editor · A admin
 *
 * `all` is everyone, `accounts` all but the visitor, `-` nobody, `.` is not asked. Every cell is asked over HTTP, for the letters that stand
 * in it and by turns for those that do not (askers.ts). Whoever may not know of a document must get the very answer that an unknown id gets.
 */

/**
 * Publications by state. `newer` is published with a newer draft beside it, `resubmitted` is published with a newer draft
 * that has been submitted, `embargo` is published but under embargo. Rows with `latest` ask for the newest text; the others
 * ask for what is live, where something is.
 */
export const PUBLICATIONS = table(`
                   draft   submitted changes accepted published newer   resubmitted embargo superseded withdrawn
  read             OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  head             OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  list             OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  count            OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  read-latest      OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       OCRLA   OCRLXEA     OCRLEA  all        OCRLEA
  list-latest      OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       OCRLA   OCRLXEA     OCRLEA  all        OCRLEA
  versions         OCRLA   OCRLXEA   OCRLA   OCRLXEA  OCRLEA    OCRLA   OCRLXEA     OCRLEA  OCRLEA     OCRLEA
  version          OCRLA   OCRLXEA   OCRLA   OCRLXEA  OCRLEA    OCRLA   OCRLXEA     OCRLEA  OCRLEA     OCRLEA
  old-versions     OCRLA   OCRLXEA   OCRLA   OCRLXEA  OCRLEA    OCRLEA  OCRLEA      OCRLEA  OCRLEA     OCRLEA   # of when W was assigned
  old-version      OCRLA   OCRLXEA   OCRLA   OCRLXEA  OCRLEA    OCRLEA  OCRLEA      OCRLEA  OCRLEA     OCRLEA
  reviews          CRLA    CRLEA     CRLA    CRLEA    CRLEA     CRLEA   CRLEA       CRLEA   CRLEA      CRLEA
  notes-to-lead    LA      LEA       LA      LEA      LEA       LEA     LEA         LEA     LEA        LEA
  rights           OCRLA   OCRLXEA   OCRLA   OCRLXEA  accounts  accounts accounts   OCRLEA  accounts   OCRLEA
  history          OCRLA   OCRLEA    OCRLA   OCRLEA   OCRLEA    OCRLA   OCRLEA      OCRLEA  OCRLEA     OCRLEA
  history-names    CRLA    CRLEA     CRLA    CRLEA    CRLEA     CRLA    CRLEA       CRLEA   CRLEA      CRLEA
  panel            OCRLA   OCRLXEA   OCRLA   OCRLXEA  OCRLEA    OCRLEA  OCRLXEA     OCRLEA  OCRLEA     OCRLEA
  file             OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  stored-file      OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  file-record      OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       all     all         OCRLEA  all        OCRLEA
  file-latest      OCRLA   OCRLXEA   OCRLA   OCRLXEA  all       OCRLA   OCRLXEA     OCRLEA  all        OCRLEA
  file-panel       OCRLA   OCRLEA    OCRLA   OCRLEA   OCRLEA    OCRLEA  OCRLEA      OCRLEA  OCRLEA     OCRLEA
  file-history     OCRLA   OCRLEA    OCRLA   OCRLEA   OCRLEA    OCRLEA  OCRLEA      OCRLEA  OCRLEA     OCRLEA

  update           CRL     -         CRL     -        CRL       CRL     -           CRL     CRL        -
  change-live      -       -         -       -        -         -       -           -       -          -      # the live text
  publish-by-flag  -       -         -       -        -         -       -           -       -          -
  publish-by-query -       -         -       -        -         -       -           -       -          -
  update-many      -       -         -       -        -         -       -           -       -          -
  restore-version  -       -         -       -        -         -       -           -       -          -
  duplicate        -       -         -       -        -         -       -           -       -          -
  delete           L       -         L       -        -         -       -           -       -          -
  delete-many      -       -         -       -        -         -       -           -       -          -
  tag              -       EA        -       EA       EA        EA      EA          EA      EA         EA
  attach-file-of-B -       -         -       -        -         -       -           -       -          -
  change-file      CRLA    -         CRLA    -        -         -       -           -       -          -
  delete-file      CRLA    -         CRLA    -        -         -       -           -       -          -
  take-down-file   -       -         -       -        LEA       LEA     LEA         LEA     LEA        -

  submit           CRL     -         CRL     -        -         CRL     -           -       -          -
  assign-reviewers -       L         -       -        -         -       L           -       -          -
  recommend        -       X         -       -        -         -       X           -       -          -
  take-back        -       -         -       -        -         -       -           -       -          -      # somebody was asked
  accept-review    -       -         -       -        -         -       -           -       -          -      # X has answered
  decline-review   -       -         -       -        -         -       -           -       -          -
  extend-reviews   -       -         -       -        -         -       -           -       -          -
  set-review-aside -       EA        -       -        -         -       EA          -       -          -
  request-changes  -       L         -       L        -         -       L           -       -          -
  accept           -       L         -       -        -         -       L           -       -          -
  accept-with-corrections - L        -       -        -         -       L           -       -          -
  decline          -       L         L       L        -         -       L           -       -          -
  reopen           -       -         -       -        -         -       -           -       -          -
  publish          -       -         -       LEA      -         -       -           -       -          -
  supersede        -       -         -       -        LEA       -       -           LEA     -          -
  supersede-hidden -       -         -       -        EA        -       -           EA      -          -      # by a paper of B under embargo
  withdraw         -       -         -       -        LEA       LEA     LEA         LEA     LEA        -
  remove           -       -         -       -        -         -       -           -       -          LEA    # its tombstone
`)

/** A lead publishes a rapid response from where it was submitted. */
export const RAPID_RESPONSES = table(`
           draft submitted changes accepted
  publish  -     L         -       LEA
`)

/** A group that L leads and whose papers the hub's editors publish. */
export const PUBLISHED_BY_EDITORS = table(`
           draft submitted changes accepted
  publish  -     -         -       EA
`)

/** Documents that no publication shows, by whom their owners in A meant them for, and by what was decided about them. */
export const DOCUMENTS = table(`
             group  attached public  released taken-down
  read       OCRLA  OCRLA    OCRLEA  all      OCRLEA
  list       OCRLA  OCRLA    OCRLEA  all      OCRLEA
  count      OCRLA  OCRLA    OCRLEA  all      OCRLEA
  file       OCRLA  OCRLA    OCRLEA  all      OCRLEA
  panel      OCRLA  OCRLA    OCRLEA  OCRLEA   OCRLEA
  update     CRLA   CRLA     CRLA    -        CRLA
  delete     CRLA   CRLA     CRLA    -        CRLA
  release    LA     LA       LEA     -        LEA
  take-down  -      -        -       LEA      -
`)

/** Everything else, row by row: read, list and count are of one document that is there. */
export const COLLECTIONS = {
  // `other` is an account of somebody else, `own` is the asker's.
  users: table(`
                 other   own
    read         LKEA    accounts
    list         LKEA    accounts
    count        LKEA    accounts
    update       A       accounts
    rights       LKEA    accounts
    delete       A       .
  `),
  // `A` and `B` are of somebody else, in these groups; `own` is the asker's.
  memberships: table(`
                 A       B       own
    read         LEA     KEA     OCRLXMKFTZP
    list         LEA     KEA     OCRLXMKFTZP
    count        LEA     KEA     OCRLXMKFTZP
    update       LA      KA      LK
    promote      LA      KA      LK       # to lead
    delete       LA      KA      -        # these are the only leads of their groups
    rights       LEA     KEA     OCRLXMKFTZP
  `),
  'working-groups': table(`
                 A       B       closed
    read         all     all     EA
    list         all     all     EA
    count        all     all     EA
    update       LEA     KEA     EA
    delete       A       A       A
    rights       accounts accounts EA
  `),
} as const

/** Collections that anyone may read and the hub's editors keep. */
export const OPEN_COLLECTIONS = ['themes', 'experts', 'partners', 'pages', 'images']

export const OPEN_COLLECTION = table(`
           each
  read     all
  list     all
  count    all
  update   EA
  delete   EA
  create   EA
  rights   accounts
`)

/** In which group one may make what belongs to a group. */
export const CREATE = table(`
                A     B
  publications  CRL   XMK
  documents     CRLA  XMKA
  memberships   LA    KA
`)

/** What belongs to the hub as a whole. */
export const HUB = table(`
                  read  list  count  create  update  delete
  users           .     .     .      A       .       .
  working-groups  .     .     .      EA      .       .
  audit-log       A     A     A      -       -       -
  outbox          -     -     -      -       -       -
  site-settings   all   .     .      .       EA      .
`)

/** A person's own preferences of the admin; `other` is a value that somebody else keeps under the same key. */
export const PREFERENCES = table(`
         own       other
  read   accounts  -
  write  accounts  -
  delete accounts  -
`)

/**
 * What belongs to an account, on one's own and on another's: who comes as far as being asked for the right body, a password
 * or a code. What is answered then, and what it changes, is for tests/http/accounts.
 */
export const ACCOUNT_ENDPOINTS = table(`
                                own       other
  security                      accounts  A
  password                      accounts  A
  email                         accounts  A
  email/cancel                  accounts  A
  second-factor/enrol           accounts  -
  second-factor/confirm         accounts  -
  second-factor/recovery-codes  accounts  -
  second-factor/remove          accounts  A
  sessions/end                  accounts  A
  disable                       .         A
  enable                        .         A
  export                        accounts  -
  erase                         accounts  -
`)

/**
 * Fields with rules of their own: who makes a value stick in a document of theirs (create), in one that is there (update),
 * and who sees it. An account is the
 * asker's own, but for reading. Rows of `-` are the server's own, or chosen once.
 */
export const FIELDS = table(`
                                create  update  read
  publications.group            .       -       .
  publications.state            -       -       .
  publications.slug             -       -       .
  publications.supersededBy     -       -       .
  publications.publishedAt      -       -       .
  publications.round            -       -       -
  publications.submittedRevision -      -       -
  documents.group               .       -       .
  documents.originalName        -       -       .
  documents.textNotice          -       -       accounts
  documents.textState           -       -       accounts
  documents.pageCount           -       -       accounts
  documents.publication         -       -       .
  documents.released            -       -       -
  documents.stage               -       -       -
  documents.release             -       -       .
  images.originalName           -       -       .
  memberships.user              .       -       .
  memberships.group             .       -       .
  users.role                    A       A       NA     # of the account of N
  users.locale                  .       .       NA
  users.notifications           .       .       NA
  users.expert                  .       A       NA
  users.salt                    -       -       .
  users.hash                    -       -       .
  users.resetPasswordToken      -       -       .
  users.resetPasswordExpiration -       -       .
  users.sessions                .       -       -
  users.email                   .       -       .
  users.password                .       -       .
  users.disabledAt              -       -       A      # of an account that was
  users.erasedAt                -       -       A
  site-settings.secondFactorFor .       A       EA
  working-groups.number         .       EA      .
  working-groups.slug           .       EA      .
  working-groups.name           .       EA      .
  working-groups.publishing     .       EA      .
  working-groups.status         .       EA      .
`)
