import { made, pageLanguage } from '../inbox/sealed-view.ts'
import { type Counts, arrivals } from './news.ts'
import { cameText, newsText } from './news.text.ts'

const everyMs = 60_000

/** Asks once a minute whether something came and says so; it never moves the cursor and stores nothing. */
class News extends HTMLElement {
  private readonly page = pageLanguage()
  private readonly tab = document.title
  private readonly count = arrivals()
  private readonly sentence = made('span', {})
  private readonly link = made('a', { href: this.dataset['shows'] ?? '/' }, newsText.show[this.page])
  private asking: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.asking = setInterval(() => void this.ask(), everyMs)
    void this.ask()
  }

  disconnectedCallback(): void {
    clearInterval(this.asking)
  }

  private async ask(): Promise<void> {
    const address = `/api/v1/inbox/news?since=${encodeURIComponent(this.dataset['since'] ?? '')}`
    // no connection now: the next minute asks again
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' }).catch(() => null)
    if (answer?.status === 401) return this.signedOut()
    if (!answer?.ok) return
    const came = this.count((await answer.json()) as Counts)
    if (came === 0) return
    document.title = `(${came}) ${this.tab}`
    this.say(cameText(came)[this.page])
  }

  private signedOut(): void {
    clearInterval(this.asking)
    document.title = this.tab
    this.link.textContent = newsText.signIn[this.page]
    this.say(newsText.signedOut[this.page])
  }

  /** The link stays the same element: whoever has reached it keeps the cursor on it. */
  private say(sentence: string): void {
    if (this.sentence.textContent === sentence) return
    this.sentence.textContent = sentence
    const place = this.querySelector('[role="status"]')
    if (place?.childElementCount === 0) place.append(made('p', { class: 'news' }, this.sentence, ' ', this.link))
  }
}

customElements.define('fanal-news', News)
