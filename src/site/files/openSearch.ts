import { escapeXml } from '../../lib/xml'
import { shorten } from '../format/text'
import type { FileLoader } from '../page'

/** Tells browsers how to search this hub (OpenSearch 1.1 description; names of at most 16 characters). */
export const openSearch: FileLoader = async ({ queries, publicUrl, i18n }) => {
  const { name, tagline } = await queries.settings()
  const address = (path: string) => escapeXml(publicUrl + i18n.href(path))
  return {
    status: 200,
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shorten(name, 15))}</ShortName>
<Description>${escapeXml(shorten(`${name}: ${tagline}`, 1000))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${address('/search')}?q={searchTerms}"/>
<Url type="application/x-suggestions+json" template="${address('/suggest/opensearch')}?q={searchTerms}"/>
</OpenSearchDescription>
`,
  }
}
