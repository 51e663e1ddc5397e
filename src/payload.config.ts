import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { collections, globals } from '../collections'
import { paperEditor } from '../collections/fields/richText'
import { admin } from './admin/adminConfig'
import { databaseFor } from './config/database'
import type { Env } from './config/env'
import { createLogger } from './config/logger'
import { ROOT } from './config/root'
import { DEFAULT_LOCALE, LOCALES } from './domain/locale'
import { storage } from './files/storage'
import { reportProblem } from './http/payloadErrors'
import { mailTransport } from './notifications/mail'
import { workspaceSearch } from './workspace/endpoint'

const EDITING_LOCALES = LOCALES.map((code) => ({
  code,
  label: new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code,
  rtl: code === 'ar',
}))

/**
 * @param env the settings
 * @returns Payload's configuration for them
 */
export function configFor(env: Env) {
  return buildConfig({
    serverURL: env.publicUrl,
    secret: env.secret,
    csrf: [env.publicUrl],
    db: databaseFor(env.databaseUrl, path.join(ROOT, 'src/migrations')),
    collections: collections({ secureCookies: env.publicUrl.startsWith('https:') }),
    globals,
    endpoints: [workspaceSearch],
    editor: paperEditor,
    localization: { locales: EDITING_LOCALES, defaultLocale: DEFAULT_LOCALE, fallback: true },
    admin,
    email: nodemailerAdapter(mailTransport(env)),
    plugins: [storage(env)],
    hooks: { afterError: [reportProblem] },
    upload: { limits: { fileSize: env.maxUploadBytes }, abortOnLimit: true },
    // A refusal is an answer and no fault; the access log has the request.
    loggingLevels: {
      Forbidden: 'info',
      NotFound: 'info',
      ValidationError: 'info',
      ...{ HttpProblem: 'info' as const },
    },
    logger: createLogger(env.logLevel),
    sharp,
    graphQL: { disable: true },
    defaultDepth: 0,
    maxDepth: 2,
    telemetry: false,
    // Payload would start a program of its own beside every process that is not in production, test files included.
    typescript: { autoGenerate: false, outputFile: path.join(ROOT, 'src/payload-types.ts') },
  })
}
