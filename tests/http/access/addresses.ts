/**
 * Every address of the API, as Payload registers it for a collection: the table that asks it, or `closed` where our guard
 * lets nobody through. An address without an entry fails the run.
 */
export const ADDRESSES: Record<string, string> = {
  'get /': 'list',
  'get /:id': 'read',
  'get /count': 'count',
  'post /': 'create',
  'patch /': 'update-many',
  'patch /:id': 'update',
  'delete /': 'delete-many',
  'delete /:id': 'delete',
  'post /access/:id?': 'rights',
  'get /versions': 'versions',
  'get /versions/:id': 'version',
  'post /versions/:id': 'restore-version',
  'post /:id/duplicate': 'closed',

  'publications get /:id/actions': 'panel',
  'publications post /:id/actions/:action': 'submit',
  'publications post /:id/tags': 'tag',
  'publications get /:id/history': 'history',

  'documents get /:id/actions': 'file-panel',
  'documents post /:id/actions/:action': 'take-down-file',
  'documents get /:id/history': 'file-history',

  'documents get /file/:filename': 'stored-file',
  'documents get /paste-url/:id?': 'closed',
  'images get /file/:filename': 'open',
  'images get /paste-url/:id?': 'closed',

  // The table of what belongs to an account.
  'users get /:id/security': 'account',
  'users post /:id/password': 'account',
  'users post /:id/email': 'account',
  'users post /:id/email/cancel': 'account',
  'users post /confirm-email': 'open',
  'users post /:id/second-factor/enrol': 'account',
  'users post /:id/second-factor/confirm': 'account',
  'users post /:id/second-factor/recovery-codes': 'account',
  'users post /:id/second-factor/remove': 'account',
  'users post /:id/sessions/end': 'account',
  'users post /:id/disable': 'account',
  'users post /:id/enable': 'account',
  'users get /:id/export': 'account',
  'users post /:id/erase': 'account',
  'users post /login': 'open',
  'users post /logout': 'open',
  'users get /me': 'open',
  'users post /refresh-token': 'open',
  'users post /forgot-password': 'open',
  'users post /reset-password': 'open',
  'users post /verify/:id': 'open',
  'users post /unlock': 'unlock',
  'users get /init': 'closed',
  'users post /first-register': 'closed',

  'payload-preferences get /:key': 'preferences',
  'payload-preferences post /:key': 'preferences',
  'payload-preferences delete /:key': 'preferences',

  'site-settings get /': 'read',
  'site-settings post /': 'update',
  'site-settings post /access': 'rights',
  'site-settings get /versions': 'versions',
  'site-settings get /versions/:id': 'version',
  'site-settings post /versions/:id': 'restore-version',

  'get /access': 'rights',
  // tests/http/access/workspace.ts asks it for every text and everyone.
  'get /workspace/search': 'workspace',
  // tests/http/setAside.test.ts asks them for everyone.
  'get /set-aside': 'admins',
  'post /set-aside/:collection/:document': 'admins',
  // tests/http/jobs/queue.test.ts does.
  'get /queue': 'admins',
  'post /queue/:job': 'admins',
  // tests/http/notifications/keptMails.test.ts does.
  'get /mails': 'admins',
  'get /mails/:name': 'admins',
  'get /mails/:name/file': 'admins',
}

/** Collections of Payload's and of the server's own that no address reaches. */
export const UNREACHABLE = [
  ...['outbox', 'jobs', 'reviews', 'addresses', 'tombstones', 'second-factors', 'email-changes', 'sessions'],
  ...['digest-entries', 'action-links'],
  ...['payload-kv', 'payload-migrations'],
]

/**
 * The public site: an address of a route for something public, and for something that nobody outside may know of. The pages
 * are the same for everyone, signed in or not. A route without a row is asked as it stands, or for one of its kind.
 */
export const PAGES: Record<string, { shown: string; hidden?: string }> = {
  '/groups/:slug': { shown: '/groups/group-a', hidden: '/groups/closedcanary' },
  '/search': { shown: '/search?q=published' },
  '/suggest': { shown: '/suggest?q=canary' },
  '/suggest/opensearch': { shown: '/suggest/opensearch?q=canary' },
  '/publications/:slug': { shown: '/publications/PUBLIC', hidden: '/publications/HIDDEN' },
  '/publications/:slug.bib': { shown: '/publications/PUBLIC.bib', hidden: '/publications/HIDDEN.bib' },
  '/publications/:slug.ris': { shown: '/publications/PUBLIC.ris', hidden: '/publications/HIDDEN.ris' },
  '/publications/:slug.csl.json': { shown: '/publications/PUBLIC.csl.json', hidden: '/publications/HIDDEN.csl.json' },
  '/publications/:slug.jsonld': { shown: '/publications/PUBLIC.jsonld', hidden: '/publications/HIDDEN.jsonld' },
  '/publications/:slug.txt': { shown: '/publications/PUBLIC.txt', hidden: '/publications/HIDDEN.txt' },
  '/pages/:slug': { shown: '/pages/terms', hidden: '/pages/no-such-page' },
  '/sitemaps/:part.xml': { shown: '/sitemaps/publications-1.xml', hidden: '/sitemaps/publications-99.xml' },
}
