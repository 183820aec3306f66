import { open, type Context } from '@fanal/http'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { checkOffer, readOffer } from '@fanal/offer'
import type { ComponentChildren } from 'preact'
import { answersOf, nothingSaid, readOfferForm, type SaidOfOffer } from './offer-form.ts'
import { OfferPage } from './offer.page.tsx'
import { offerRoutes } from './offer.routes.ts'
import { text } from './offer.text.ts'
import { OfferResultPage } from './result.page.tsx'

/** What public records say of an employer that a person named; a section of the page, or nothing. It must keep nothing. */
export type EmployerRecords = (asked: {
  readonly name: string
  readonly place: string
  readonly language: PublicLanguage
}) => Promise<ComponentChildren>

export interface OfferServices {
  /** `null` where this node has no public records. */
  readonly employerRecords: EmployerRecords | null
}

type OfferContext = Context<OfferServices, unknown, PublicLanguage>

const everybody = 'whoever is offered a job may check it, and is not asked who they are; nothing is kept'
const fromHistory = 'a browser keeps the address of an answer in its history, and whoever chooses it there is led to where it begins'

interface Shown {
  readonly said?: SaidOfOffer
  readonly problem?: Multilingual
  readonly status?: number
}

function questions(c: OfferContext, { said = nothingSaid, problem, status = 200 }: Shown = {}): Response {
  const page = <OfferPage language={c.language} said={said} problem={problem ?? null} canLookUp={c.services.employerRecords !== null} />
  return c.page(page, { title: say(text.title, c.language), status })
}

/** Shows what was seen in a pasted text, for the person to say what is true; the text itself is not shown again. */
function readWords(c: OfferContext, said: SaidOfOffer, words: string): Response {
  const read = readOffer(words)
  if (read.kind !== 'read') return questions(c, { said, problem: read.kind === 'file' ? text.isFile : text.isEmpty })
  const notes = [...(read.cut ? [text.wasCut] : []), ...(read.hints.length === 0 ? [text.noneSeen] : [])]
  const canLookUp = c.services.employerRecords !== null
  return c.page(<OfferPage language={c.language} said={said} hints={read.hints} notes={notes} canLookUp={canLookUp} />, {
    title: say(text.title, c.language),
  })
}

/** What the pages of the check show. */
export const offerPages = {
  offer: open(everybody, (c: OfferContext) => questions(c)),

  checkOffer: open(everybody, async (c: OfferContext) => {
    const form = await c.form()
    if (!form.ok) {
      const isTooMuch = form.code === 'too-large'
      return questions(c, { problem: isTooMuch ? text.tooMuch : text.cameBroken, status: isTooMuch ? 413 : 400 })
    }
    const sent = readOfferForm(form.value)
    if (sent === null) return questions(c, { problem: text.tooMuch, status: 422 })
    const { said, words, act } = sent
    if (act === 'change') return questions(c, { said })
    // words that nobody looked at yet are shown first: what they may point to is for the person to say
    if (act === 'read' || words.trim() !== '') return readWords(c, said, words)
    const checked = checkOffer(answersOf(said))
    if (!checked.ok) return questions(c, { said, problem: text.cameBroken, status: 422 })
    const { employerRecords } = c.services
    const named = employerRecords !== null && said.employer !== ''
    const employer = named ? await employerRecords({ name: said.employer, place: said.place, language: c.language }) : null
    return c.page(<OfferResultPage language={c.language} said={said} checked={checked} employer={employer} />, {
      title: say(text.title, c.language),
    })
  }),

  checkedOffer: open(fromHistory, (c: OfferContext) => c.redirect(offerRoutes.offer.href({ language: c.language }))),
}
