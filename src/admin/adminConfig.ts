import path from 'node:path'
import type { Config } from 'payload'
import { MAIL_PAGES } from '../accounts/mailPages'
import { ROOT } from '../config/root'

/** How Payload's admin is set up: our name, our words, nothing that calls out to other hosts. */
export const admin: Config['admin'] = {
  user: 'users',
  avatar: 'default',
  meta: { titleSuffix: ' – Plenary' },
  importMap: { baseDir: ROOT, importMapFile: path.join(ROOT, 'src/app/(payload)/admin/importMap.js') },
  components: {
    providers: ['/src/admin/i18n/AdminI18n#AdminI18n', '/src/admin/search/SearchProvider#SearchProvider'],
    actions: ['/src/admin/search/SearchButton#SearchButton'],
    beforeDashboard: ['/src/admin/Desk#Desk'],
    afterNavLinks: ['/src/admin/AdminsLinks#AdminsLinks'],
    views: {
      setAside: { Component: '/src/admin/setAside/SetAsideView#SetAsideView', path: '/set-aside' },
      mails: { Component: '/src/admin/mails/MailsView#MailsView', path: '/mails' },
      queue: { Component: '/src/admin/queue/QueueView#QueueView', path: '/queue' },
      account: { Component: '/src/admin/account/AccountView#AccountView' },
      login: { Component: '/src/admin/account/SignInView#SignInView' },
      newPassword: { Component: '/src/admin/account/MailLinkViews#NewPasswordView', path: MAIL_PAGES.newPassword },
      confirmEmail: { Component: '/src/admin/account/MailLinkViews#ConfirmEmailView', path: MAIL_PAGES.confirmEmail },
    },
    graphics: { Logo: '/src/admin/Logo#Logo', Icon: '/src/admin/Logo#Icon' },
  },
}
