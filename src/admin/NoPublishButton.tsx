/** Stands where Payload would offer to publish, unpublish or schedule: all that is the review panel's. */
export function NoPublishButton() {
  return null
}
