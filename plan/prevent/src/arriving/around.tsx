import { DefinitionList, Heading, Lead, Notice, Paragraph, PhoneLink } from '@fanal/design'
import { placeIn, type PublicPlaceName } from '@fanal/handover'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { arrivingText as text } from './arriving.text.ts'
import { onCard, cardText } from './card.text.ts'
import { numberOf } from './numbers.ts'
import { numbersTitle, pageText } from './pages.text.ts'
import { planText } from './plan.text.ts'

/** The pages in the order in which somebody may want them. */
export const pages: readonly { readonly place: PublicPlaceName; readonly title: Multilingual; readonly lead: Multilingual }[] = [
  { place: 'arrivingCard', title: cardText.title, lead: pageText.card.lead },
  { place: 'arrivingPlan', title: planText.title, lead: pageText.plan.lead },
  { place: 'arrivingRights', title: pageText.rights.title, lead: pageText.rights.lead },
  { place: 'arrivingPay', title: pageText.pay.title, lead: pageText.pay.lead },
  { place: 'arrivingPermits', title: pageText.permits.title, lead: pageText.permits.lead },
  { place: 'arrivingOffers', title: pageText.offers.title, lead: pageText.offers.lead },
]

/** The lines that answer, in few words: their promises stand on the first page. */
export function Numbers({ language }: { language: PublicLanguage }) {
  const lines = [
    { id: 'emergency', label: onCard.danger },
    { id: 'human-trafficking-hotline', label: onCard.help },
    { id: 'foreign-worker-tip-line', label: onCard.work },
  ] as const
  const items = lines.map(({ id, label }) => ({
    term: say(label, language),
    value: <PhoneLink number={numberOf(id)} label={say(label, language)} />,
  }))
  return (
    <>
      <Heading>{say(numbersTitle, language)}</Heading>
      <DefinitionList items={items} />
    </>
  )
}

/** What somebody reads before they carry a paper away. */
export function BeforeCarrying({ language, children }: { language: PublicLanguage; children?: ComponentChildren }) {
  return (
    <Notice tone="warning" title={say(text.carefulTitle, language)}>
      <Paragraph>{say(text.ifFound, language)}</Paragraph>
      {children}
      <Paragraph>{say(text.copies, language)}</Paragraph>
    </Notice>
  )
}

interface AroundProps {
  readonly language: PublicLanguage
  /** The page itself is not among those it leads on to. */
  readonly place: PublicPlaceName
  readonly title: Multilingual
  readonly lead: Multilingual
  readonly children: ComponentChildren
}

/** What every one of these pages has: its name, that nothing is sent, and the way on. */
export function Around({ language, place, title, lead, children }: AroundProps) {
  const others = pages.filter((page) => page.place !== place)
  return (
    <>
      <div class="unprinted">
        <Heading level={1}>{say(title, language)}</Heading>
        <Lead>{say(lead, language)}</Lead>
      </div>
      {children}
      <div class="unprinted">
        <Notice tone="info">
          <Paragraph>{say(text.notSent, language)}</Paragraph>
        </Notice>
        <Heading>{say(text.more, language)}</Heading>
        <ul>
          {others.map((page) => (
            <li>
              <a href={placeIn(page.place, language).href}>{say(page.title, language)}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
