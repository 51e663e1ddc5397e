import type { AdminViewServerProps } from 'payload'
import { AdminsPage } from '../AdminsPage'
import { QueueList } from './QueueList'

/** The page of the admin that lists mails and other work that is done in the background. */
export function QueueView(view: AdminViewServerProps) {
  return (
    <AdminsPage title="Queue" view={view}>
      <p>
        Mails and other work that the hub does in the background. What fails is tried again by itself, later and later;
        a mail for some five days. What was given up stays here for 90 days, what was done for 30.
      </p>
      <QueueList />
    </AdminsPage>
  )
}
