import { Heading, Lead, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { HTMLAttributes, VNode } from 'preact'
import { paperRoutes } from '../paper/paper.routes.ts'
import { PersonDesk, SealedArea, SealedForm, SealedInput } from '../person-desk/index.ts'
import { whereNow } from '../subjects/subject.ts'
import type { CaseId } from './case.ts'
import { casesRoutes } from './cases.routes.ts'
import { casesText as text, newCaseChoices } from './cases.text.ts'
import type { NewCaseView } from './new-case.ts'

interface NewCaseProps {
  readonly language: Language
  readonly view: NewCaseView
  /** Made for this form: sent twice, it is one case. */
  readonly caseId: CaseId
  readonly command: string
  readonly handed: string | null
  readonly csrf: string | null
  readonly signIn: string
}

/** A case begins: what is needed to begin, and nothing else. */
export function NewCasePage(props: NewCaseProps): VNode {
  const { language, view } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  return (
    <>
      <p>
        <a href={casesRoutes.cases.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>{say(text.newTitle)}</Heading>
      {view.handedTaken ? (
        <Notice tone="warning">
          <p>{say(text.handedTaken)}</p>
        </Notice>
      ) : (
        <Begin {...props} />
      )}
    </>
  )
}

function Begin({ language, view, caseId, command, handed, csrf, signIn }: NewCaseProps): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const choices = (of: Readonly<Record<string, Bilingual>>) => Object.entries(of).map(([value, label]) => ({ value, label: say(label) }))
  const [only] = view.units
  const supervisors = Object.fromEntries(view.units.map((unit) => [unit.unit, unit.supervisors]))
  const units = view.units.map((unit) => ({ value: unit.unit, label: unit[language] }))
  return (
    <>
      <Lead>{say(text.newLead)}</Lead>
      <p class="small">{say(text.sealedHint)}</p>
      <p class="small">
        <a href={paperRoutes.paperForm.href({ language, form: '1' })}>{say(text.onPaper)}</a>
      </p>
      <PersonDesk language={language} data={{ subject: null, fields: [], wraps: [], begun: [], supervisors }} signIn={signIn}>
        {handed !== null && (
          <fanal-handed-words data-handed={handed}>
            <Notice tone="info" title={say(text.handedTitle)}>
              <p>{say(text.handedLead)}</p>
            </Notice>
          </fanal-handed-words>
        )}
        <SealedForm action={casesRoutes.beginCase.href({ language })} csrf={csrf} command={command}>
          <input type="hidden" name="case" value={caseId} />
          {handed !== null && <input type="hidden" name="handed" value={handed} />}
          {view.units.length === 1 && only !== undefined ? (
            <input type="hidden" name="unit" value={only.unit} />
          ) : (
            <Select name="unit" label={say(text.unit)} options={units} required />
          )}
          <SealedInput of="C4" field="call-name" label={say(text.callName)} required />
          <Radios name="young" label={say(text.young)} required options={choices(newCaseChoices.young)} />
          <SealedArea of="C3" field="story" label={say(text.story)} rows={6} />
          <SealedInput of={whereNow.class} field={whereNow.field} label={say(text.whereNow)} />
          <SealedInput of="C4" field="reach-at" label={say(text.reachAt)} inputMode="tel" />
          <SealedInput of="C4" field="languages" label={say(text.languages)} />
          <Radios
            name="reach"
            label={say(text.reachable)}
            hint={say(text.reachLater)}
            value="unsaid"
            options={choices(newCaseChoices.reach)}
          />
          <Submit>{say(text.open)}</Submit>
        </SealedForm>
      </PersonDesk>
    </>
  )
}

declare module 'preact' {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to tell Preact's JSX of an element of our own
  namespace JSX {
    interface IntrinsicElements {
      'fanal-handed-words': HTMLAttributes<HTMLElement> & { readonly 'data-handed': string }
    }
  }
}
