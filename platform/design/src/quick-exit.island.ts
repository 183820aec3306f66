import { doublePress } from './double-press.ts'

const link = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]')

function leave(to: string): void {
  document.title = ''
  // blank first: the next page may take seconds on a slow phone, and somebody may be coming through the door
  document.body.replaceChildren()
  location.replace(to)
}

if (link !== null) {
  const { href } = link
  const isSecond = doublePress(1500)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave(href)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.repeat && isSecond(event.timeStamp)) leave(href)
  })
  for (const hint of document.querySelectorAll<HTMLElement>('[data-quick-exit-hint]')) hint.hidden = false
  // a browser may show a kept copy on "back": leave again
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.body.childElementCount === 0) location.replace(href)
  })
}
