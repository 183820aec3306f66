import { text } from './design.text.ts'
import { useSay } from './language.ts'

/** Where a hurried reader lands: a page that anybody might have open. */
const [english, french] = ['https://weather.gc.ca/', 'https://meteo.gc.ca/']
const elsewhere = { en: english, fr: french, es: english, tl: english, pa: english, ar: english, 'zh-Hans': english }

/**
 * Leaves at once: a plain link, always in sight. The island `quick-exit` adds what needs script:
 * the page is blanked first, history does not come back to it, and Esc twice does the same.
 */
export function QuickExit() {
  const say = useSay()
  return (
    <aside class="exit" aria-label={say(text.safety)}>
      <a class="exit-link" href={say(elsewhere)} rel="noreferrer nofollow" data-quick-exit>
        {say(text.leaveNow)}
      </a>
      <span class="exit-hint" data-quick-exit-hint hidden>
        {say(text.orEscape)}
      </span>
    </aside>
  )
}
