import { withPayload } from '@payloadcms/next/withPayload'

const publicHost = process.env.PUBLIC_URL ? [new URL(process.env.PUBLIC_URL).host] : []

/** Next serves /admin and nothing else; see docs/decisions/0001-one-listener.md. */
export default withPayload(
  {
    poweredByHeader: false,
    // Next would check tests and tools too; `npm test` and `npm run types` do that.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: [
      'payload',
      '@payloadcms/db-mongodb',
      '@payloadcms/db-sqlite',
      '@payloadcms/drizzle',
      '@payloadcms/translations',
      'graphql',
    ],
    experimental: { serverActions: { bodySizeLimit: '4mb', allowedOrigins: publicHost } },
  },
  { devBundleServerPackages: false },
)
