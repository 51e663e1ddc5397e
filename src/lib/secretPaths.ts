/** Parts of addresses after which a secret stands, such as `/act/SECRET`. */
export const SECRET_AFTER: readonly string[] = [
  ...['verify', 'reset', 'unsubscribe', 'subscriptions', 'invitation', 'confirm', 'act'],
]
