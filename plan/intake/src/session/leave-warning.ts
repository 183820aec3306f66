/** Asks whoever leaves the page whether they mean it, while something of theirs is not sent. */
export function warnBeforeLeaving(isUnsent: () => boolean): void {
  addEventListener('beforeunload', (event) => {
    if (isUnsent()) event.preventDefault()
  })
}
