import { useEffect, useRef, type RefObject } from 'react'

/**
 * Opens a dialog over the page as soon as it is there; the browser keeps the focus in it and gives it back. It closes
 * before one of its links is followed: an editor that asks whether to leave unsaved words would ask beneath it.
 */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (!dialog.open) dialog.showModal()
    // The editor listens at the document, so this listens above it.
    const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      const isLink = target instanceof Element && target.closest('a') !== null && dialog.contains(target)
      if (target === dialog || (isLink && !ctrlKey && !metaKey && !shiftKey)) dialog.close()
    }
    window.addEventListener('click', onClick, true)
    return () => window.removeEventListener('click', onClick, true)
  }, [])

  return ref
}
