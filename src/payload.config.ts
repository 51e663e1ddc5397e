import path from 'node:path'
import { buildConfig } from 'payload'
import { collections, globals } from '../collections'
import { paperEditor } from '../collections/fields/richText'
import { watchSessions } from './accounts/sessions/authentication'
import { admin } from './admin/adminConfig'
import { languages } from './admin/languages'
import { queueEndpoints } from '../collections/jobs/endpoints'
import { keptMailEndpoints } from '../collections/keptMails/endpoints'
import { setAsideEndpoints } from '../collections/setAside/endpoints'
import { databaseFor } from './config/database'
import type { Env } from './config/env'
import { newHubContext } from './config/hubContext'
import { createLogger } from './config/logger'
import { ROOT } from './config/root'
import { DEFAULT_LOCALE, LOCALES } from './domain/locale'
import { storage } from './files/storage'
import { REFUSALS, reportProblem } from './http/payloadErrors'
import { mailAdapter } from './mail/adapter'
import { inEveryLanguage } from './words/labels'
import { workspaceSearch } from './workspace/endpoint'

/** Text that is not there in a language is read in English, or else in any language that has it. */
const EDITING_LOCALES = LOCALES.map((code) => ({
  code,
  label: inEveryLanguage(({ language }) => language(code)),
  rtl: code === 'ar',
  fallbackLocale: LOCALES.filter((other) => other !== code),
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
    endpoints: [workspaceSearch, ...setAsideEndpoints, ...queueEndpoints, ...keptMailEndpoints],
    editor: paperEditor,
    localization: { locales: EDITING_LOCALES, defaultLocale: DEFAULT_LOCALE, fallback: true },
    admin,
    i18n: languages,
    email: mailAdapter(env),
    plugins: [storage(env)],
    custom: newHubContext(),
    hooks: { afterError: [reportProblem] },
    upload: { limits: { fileSize: env.maxUploadBytes }, abortOnLimit: true },
    loggingLevels: REFUSALS,
    logger: createLogger(env.logLevel),
    // Payload warns of sizes of pictures without a decoder. It is to have none: pictures are decoded in a process of their own.
    sharp: () => {
      throw new Error('Pictures are decoded elsewhere')
    },
    onInit: (payload) => {
      Object.assign(payload.config, { sharp: undefined })
      // Pages of the admin carry these, and only generating needs them.
      Object.assign(payload.config.admin.importMap, { baseDir: '.', importMapFile: undefined })
      watchSessions(payload)
    },
    graphQL: { disable: true },
    defaultDepth: 0,
    maxDepth: 2,
    telemetry: false,
    // Payload would start a program of its own beside every process that is not in production, test files included.
    typescript: { autoGenerate: false, outputFile: path.join(ROOT, 'src/payload-types.ts') },
  })
}
