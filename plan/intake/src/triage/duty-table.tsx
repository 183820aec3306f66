import { Details } from '@fanal/design'
import { type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { type Known, dutiesToReport, dutyFieldNames, unverified } from './duty-to-report.ts'
import { dutyText as text } from './duty-to-report.text.ts'

/** Where something was looked up, and on which day. */
function Looked({ known, language }: { known: Known; language: Language }) {
  return (
    <>
      {sayIn(text.checkedOn, language)} {known.checkedOn}
      {known.sources.map((source, index) => (
        <>
          {', '}
          <a href={source} rel="noreferrer">
            {sayIn(text.source, language)} {index + 1}
          </a>
        </>
      ))}
    </>
  )
}

function Row({ label, known, language }: { label: string; known: Known; language: Language }) {
  return (
    <li>
      {label}
      {language === 'fr' ? '\u00a0: ' : ': '}
      {sayIn(known.says ?? text.ask, language)}{' '}
      <span class="small">
        ({sayIn(text.marks[known.mark], language)}
        {known.says !== null && (
          <>
            {'. '}
            <Looked known={known} language={language} />
          </>
        )}
        )
      </span>
    </li>
  )
}

/** To whom, when, by whom and until which age, for each province and territory, each with its source, its day and its mark. */
export function DutyTable({ language }: { readonly language: Language }): VNode {
  return (
    <Details summary={sayIn(text.title, language)}>
      <p>{sayIn(text.lead, language)}</p>
      <p class="small">
        {sayIn(text.compared, language)}
        {language === 'fr' ? '\u00a0: ' : ': '}
        <Looked known={unverified} language={language} />
      </p>
      <dl>
        {dutiesToReport.map((duty) => (
          <div>
            <dt>{sayIn(duty.name, language)}</dt>
            <dd>
              <ul>
                {dutyFieldNames.map((name) => (
                  <Row label={sayIn(text.fields[name], language)} known={duty[name]} language={language} />
                ))}
                {duty.also.map((known) => (
                  <Row label={sayIn(text.also, language)} known={known} language={language} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
