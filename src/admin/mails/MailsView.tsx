import type { AdminViewServerProps } from 'payload'
import { adminI18nIn } from '../../words/admin'
import { AdminsPage } from '../AdminsPage'
import { MailsList } from './MailsList'

/** The page of the admin that shows the mails of a hub without a mail server. */
export function MailsView(view: AdminViewServerProps) {
  const { heading, lead } = adminI18nIn(view.initPageResult.req.i18n.language).words.mails
  return (
    <AdminsPage title={heading} view={view}>
      <p>{lead}</p>
      <MailsList />
    </AdminsPage>
  )
}
