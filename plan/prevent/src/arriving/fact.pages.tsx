import { Heading, Lead, Notice, Paragraph } from '@fanal/design'
import { placeIn } from '@fanal/handover'
import { say, type PublicLanguage } from '@fanal/kernel'
import { arrivingText as text } from './arriving.text.ts'
import { Around, Numbers, pages } from './around.tsx'
import { Facts, FactSources } from './facts.tsx'
import { offers, offersText } from './offers.text.ts'
import { pageText, payText, rightsText } from './pages.text.ts'
import { payFacts } from './pay.facts.ts'
import { permitGuides } from './permits.facts.ts'
import { employerOwes, nobodyMay } from './rights.facts.ts'

interface Props {
  readonly language: PublicLanguage
}

/** Where somebody begins who arrives and knows nobody. */
export function ArrivingPage({ language }: Props) {
  return (
    <>
      <Heading level={1}>{say(text.title, language)}</Heading>
      <Lead>{say(text.lead, language)}</Lead>
      <ul class="ways">
        {pages.map(({ place, title, lead }) => (
          <li>
            <a href={placeIn(place, language).href}>{say(title, language)}</a>
            <br />
            {say(lead, language)}
          </li>
        ))}
      </ul>
      <Numbers language={language} />
      <Notice tone="info">
        <Paragraph>{say(text.notSent, language)}</Paragraph>
      </Notice>
    </>
  )
}

/** What nobody may do to somebody, and what an employer with a permit owes. */
export function RightsPage({ language }: Props) {
  const { title, lead } = pageText.rights
  return (
    <Around language={language} place="arrivingRights" title={title} lead={lead}>
      <Facts language={language} facts={nobodyMay} />
      <Heading>{say(rightsText.onPermit, language)}</Heading>
      <Paragraph>{say(rightsText.onPermitLead, language)}</Paragraph>
      <Facts language={language} facts={employerOwes} />
      <Paragraph>{say(text.notAdvice, language)}</Paragraph>
      <FactSources language={language} facts={[...nobodyMay, ...employerOwes]} />
      <Numbers language={language} />
    </Around>
  )
}

/** Unpaid wages: what is owed, what to write down, whom to ask. */
export function PayPage({ language }: Props) {
  const { title, lead } = pageText.pay
  return (
    <Around language={language} place="arrivingPay" title={title} lead={lead}>
      <Heading>{say(payText.owedTitle, language)}</Heading>
      <Facts language={language} facts={payFacts} />
      <Heading>{say(payText.writeTitle, language)}</Heading>
      <Paragraph>{say(payText.write, language)}</Paragraph>
      <Heading>{say(payText.whomTitle, language)}</Heading>
      <Paragraph>{say(payText.whom, language)}</Paragraph>
      <Numbers language={language} />
      <Paragraph>{say(text.notAdvice, language)}</Paragraph>
      <FactSources language={language} facts={payFacts} />
    </Around>
  )
}

/** Two permits, step by step. */
export function PermitsPage({ language }: Props) {
  const { title, lead } = pageText.permits
  return (
    <Around language={language} place="arrivingPermits" title={title} lead={lead}>
      {permitGuides.map((guide) => (
        <section aria-labelledby={guide.id}>
          <Heading id={guide.id}>{say(guide.title, language)}</Heading>
          <Facts language={language} facts={guide.steps} numbered />
          <FactSources language={language} facts={guide.steps} />
        </section>
      ))}
      <Paragraph>{say(text.notAdvice, language)}</Paragraph>
      <Numbers language={language} />
    </Around>
  )
}

/** What to ask of those who are there for workers. */
export function OffersPage({ language }: Props) {
  const { title, lead } = pageText.offers
  return (
    <Around language={language} place="arrivingOffers" title={title} lead={lead}>
      <Paragraph>{say(offersText.differ, language)}</Paragraph>
      <Heading>{say(offersText.firstTitle, language)}</Heading>
      <Paragraph>{say(offersText.first, language)}</Paragraph>
      {offers.map(({ name, ask }) => (
        <>
          <Heading>{say(name, language)}</Heading>
          <Paragraph>{say(ask, language)}</Paragraph>
        </>
      ))}
      <Paragraph>{say(offersText.find, language)}</Paragraph>
      <Numbers language={language} />
    </Around>
  )
}
