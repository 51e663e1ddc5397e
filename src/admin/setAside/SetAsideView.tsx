import type { AdminViewServerProps } from 'payload'
import { AdminsPage } from '../AdminsPage'
import { SetAsideList } from './SetAsideList'

/** The page of the admin that lists what no record could be made of. */
export function SetAsideView(view: AdminViewServerProps) {
  return (
    <AdminsPage title="Set aside" view={view}>
      <p>
        The search does without these documents, because a part of each is damaged. Visitors do not find them. Open a
        document, mend what is said and save: it leaves this list by itself.
      </p>
      <SetAsideList />
    </AdminsPage>
  )
}
