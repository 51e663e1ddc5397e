/**
 * Stands where Payload would show a control that is not wanted: publishing and unpublishing are actions of the review
 * panel, and the state is said there in words.
 */
export function Nothing() {
  return null
}
