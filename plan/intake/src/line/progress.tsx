/** Where the browser module says how far it is; empty without it. */
export function Progress() {
  return <p class="progress" role="status" data-part="progress" />
}
