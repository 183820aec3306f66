import { DefinitionList, Heading, Notice } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { Day } from '../cases/day.tsx'
import { WhatEnds } from './change.pages.tsx'
import { changeText } from './change.page-text.ts'
import { recipientName, saidOf, writes } from './consent-choices.ts'
import type { ConsentDesk } from './consent-desk.ts'
import { actsText, consentPageText as text, purposeText } from './consent.page-text.ts'
import { consentRoutes } from './consent.routes.ts'
import type { Consent } from './consent.ts'

interface CopyProps {
  readonly language: Language
  readonly desk: ConsentDesk
  readonly consent: Consent
}

/** What the person takes along: what they said yes to, in plain words, what has changed, and how to take it back. Both languages, and no name. */
export function ConsentCopyPage({ language, desk, consent }: CopyProps): VNode {
  const other: Language = language === 'en' ? 'fr' : 'en'
  const holds = consent.state === 'active' || consent.state === 'expiring'
  return (
    <>
      <p class="no-print">
        <a href={consentRoutes.consents.href({ language, case: desk.row.id })}>{text.back[language]}</a>
      </p>
      <Heading level={1}>{text.receipt[language]}</Heading>
      {!holds && (
        <Notice tone="warning">
          <p>{changeText.copyOver[language]}</p>
        </Notice>
      )}
      <InLanguage language={language} desk={desk} consent={consent} />
      <InLanguage language={other} desk={desk} consent={consent} />
    </>
  )
}

function InLanguage({ language, desk, consent }: CopyProps): VNode {
  const items = [
    { term: text.receiptFor[language], value: purposeText[consent.purpose][language] },
    { term: text.to[language], value: recipientName(consent, desk.recipients)[language] },
    {
      term: text.sees[language],
      value: (
        <ul>
          {saidOf(consent.classes).map((said) => (
            <li>{said[language]}</li>
          ))}
        </ul>
      ),
    },
    { term: changeText.mayDo[language], value: actsText[writes(consent) ? 'write' : 'read'][language] },
    ...(consent.validTo === null ? [] : [{ term: text.receiptEnds[language], value: <Day at={consent.validTo} language={language} /> }]),
  ]
  return (
    <section lang={`${language}-CA`}>
      <Heading>{text.receiptTitle[language]}</Heading>
      <p>{text.receiptYou[language]}</p>
      <DefinitionList items={items} />
      <WhatChanged language={language} desk={desk} consent={consent} />
      <p>{text.receiptBack[language]}</p>
      <p>{text.receiptSee[language]}</p>
    </section>
  )
}

/** What the person had said yes to before, and has ended or said again. */
function WhatChanged({ language, desk, consent }: CopyProps): VNode | null {
  const before = desk.consents.find(({ id }) => id === consent.supersedes)
  if (before !== undefined)
    return (
      <>
        <p>{changeText.copyNarrowed[language]}</p>
        <WhatEnds language={language} next={consent} before={before} />
      </>
    )
  if (consent.version === 1) return null
  return (
    <p>
      {changeText.copyRenewed[language]} <Day at={consent.explainedAt} language={language} />.
    </p>
  )
}
