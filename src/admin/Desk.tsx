import type { ServerProps } from 'payload'

/** What waits for the person who signed in. */
export function Desk({ user }: ServerProps) {
  return <h1>{typeof user?.name === 'string' ? `Good day, ${user.name}` : 'Good day'}</h1>
}
