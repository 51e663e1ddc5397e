/** Set by the build: a hash over the code and schema that records are made of. */
declare const RECORDS_FINGERPRINT: string | undefined

/** @returns what changes when the same documents may give other records, so that an index of before is built anew */
export function recordsFingerprint(): string {
  return typeof RECORDS_FINGERPRINT === 'string' ? RECORDS_FINGERPRINT : 'not built'
}
