import { escapeXml } from '../../lib/xml'
import { shorten } from '../format/text'
import type { FileLoader } from '../page'

/** Tells browsers how to search this hub (OpenSearch 1.1 description; names of at most 16 characters). */
export const openSearch: FileLoader = async ({ queries, publicUrl }) => {
  const { name, tagline } = await queries.settings()
  return {
    status: 200,
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(shorten(name, 15))}</ShortName>
<Description>${escapeXml(shorten(`${name}: ${tagline}`, 1000))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${escapeXml(publicUrl)}/search?q={searchTerms}"/>
<Url type="application/x-suggestions+json" template="${escapeXml(publicUrl)}/suggest/opensearch?q={searchTerms}"/>
</OpenSearchDescription>
`,
  }
}
