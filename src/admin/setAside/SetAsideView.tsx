import type { AdminViewServerProps } from 'payload'
import { adminI18nIn } from '../../words/admin'
import { AdminsPage } from '../AdminsPage'
import { SetAsideList } from './SetAsideList'

/** The page of the admin that lists what no record could be made of. */
export function SetAsideView(view: AdminViewServerProps) {
  const { heading, lead } = adminI18nIn(view.initPageResult.req.i18n.language).words.setAside
  return (
    <AdminsPage title={heading} view={view}>
      <p>{lead}</p>
      <SetAsideList />
    </AdminsPage>
  )
}
