import type { AdminViewServerProps } from 'payload'
import { adminI18nIn } from '../../words/admin'
import { AdminsPage } from '../AdminsPage'
import { QueueList } from './QueueList'

/** The page of the admin that lists mails and other work that is done in the background. */
export function QueueView(view: AdminViewServerProps) {
  const { heading, lead } = adminI18nIn(view.initPageResult.req.i18n.language).words.queue
  return (
    <AdminsPage title={heading} view={view}>
      <p>{lead}</p>
      <QueueList />
    </AdminsPage>
  )
}
