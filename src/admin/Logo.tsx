/** The hub's name on the sign-in page. */
export function Logo() {
  return (
    <span className="plenary-logo">
      <Mark size={36} />
      Plenary
    </span>
  )
}

/** The mark at the top of every page of the admin. */
export function Icon() {
  return <Mark size={18} />
}

function Mark({ size }: { size: number }) {
  return (
    <svg aria-hidden="true" height={size} viewBox="0 0 32 32" width={size}>
      <rect className="plenary-mark" height="32" rx="4" width="32" />
      <path d="M10 25V7h7.5a6 6 0 0 1 0 12H10" fill="none" stroke="var(--plenary-paper)" strokeWidth="3.4" />
    </svg>
  )
}
