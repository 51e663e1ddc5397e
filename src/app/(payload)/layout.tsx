import '@fontsource-variable/source-sans-3/wght.css'
import '@payloadcms/next/css'
import { RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import './styles/tokens.css'
import './styles/payload.css'
import './styles/desk.css'
import './styles/search.css'
import './styles/review.css'
import './styles/account.css'
import './styles/adminsPages.css'
import config from './admin-config'
import { importMap } from './admin/importMap'
import { callServerFunction } from './callServerFunction'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return callServerFunction(args)
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
