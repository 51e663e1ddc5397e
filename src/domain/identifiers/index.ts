export { doiUrl, parseDoi } from './doi'
export { parseIsbn } from './isbn'
export { parseIssn } from './issn'
export { orcidUrl, parseOrcid } from './orcid'
