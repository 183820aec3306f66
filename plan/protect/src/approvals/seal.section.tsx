import { Badge, Details, Heading, Radios, Submit } from '@fanal/design'
import type { Bilingual } from '@fanal/kernel'
import type { VNode } from 'preact'
import type { CaseProps } from '../cases/case-head.tsx'
import { SealedForm } from '../person-desk/index.ts'
import { approvalReasons } from './approval.ts'
import { approvalsRoutes } from './approvals.routes.ts'
import { approvalReasonText } from './approvals.text.ts'

const text = {
  title: { en: 'Seal', fr: 'Scellé' },
  sealed: { en: 'Sealed', fr: 'Sous scellé' },
  lead: {
    en: 'Who has no special permission no longer sees that this record exists. One person seals; to lift the seal a second one has to agree.',
    fr: 'Sans autorisation particulière, on ne voit plus que ce dossier existe. Une personne scelle; pour lever le scellé, une deuxième doit être d’accord.',
  },
  seal: { en: 'Seal this record', fr: 'Sceller ce dossier' },
  ask: { en: 'Ask a second person to lift the seal', fr: 'Demander à une deuxième personne de lever le scellé' },
  why: { en: 'Why?', fr: 'Pourquoi ?' },
  lift: { en: 'Lift the seal', fr: 'Lever le scellé' },
} as const satisfies Record<string, Bilingual>

/** Whether a record is sealed, and how a seal comes and goes. */
export function SealSection({ language, view, csrf, freshId }: Pick<CaseProps, 'language' | 'view' | 'csrf' | 'freshId'>): VNode | null {
  const say = (one: Bilingual) => one[language]
  const { row, opened } = view
  if (!opened.grants.some(({ sealOk, operations }) => sealOk && operations.includes('share'))) return null
  const hidden = (sealed: 'yes' | 'no') => (
    <>
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="case" value={row.id} />
      <input type="hidden" name="sealed" value={sealed} />
    </>
  )
  const action = approvalsRoutes.sealRecord.href({ language })
  return (
    <section aria-labelledby="seal-title">
      <Heading id="seal-title">{say(text.title)}</Heading>
      <p>{say(text.lead)}</p>
      {opened.isSealed ? (
        <>
          <p>
            <Badge tone="warning">{say(text.sealed)}</Badge>
          </p>
          <Details summary={say(text.ask)}>
            <SealedForm action={approvalsRoutes.askApproval.href({ language })} csrf={csrf} command={freshId()} id="ask-unseal">
              <input type="hidden" name="subject" value={row.subject} />
              <input type="hidden" name="case" value={row.id} />
              <input type="hidden" name="target" value={row.subject} />
              <input type="hidden" name="kind" value="unseal" />
              <input type="hidden" name="approval" value={freshId()} />
              <input type="hidden" name="task" value={freshId()} />
              <Radios
                name="reason"
                id="unseal-reason"
                label={say(text.why)}
                required
                options={approvalReasons.map((value) => ({ value, label: say(approvalReasonText[value]) }))}
              />
              <Submit tone="secondary">{say(text.ask)}</Submit>
            </SealedForm>
          </Details>
          <SealedForm action={action} csrf={csrf} command={freshId()} id="lift-seal">
            {hidden('no')}
            <Submit tone="secondary">{say(text.lift)}</Submit>
          </SealedForm>
        </>
      ) : (
        <Details summary={say(text.seal)}>
          <SealedForm action={action} csrf={csrf} command={freshId()} id="seal">
            {hidden('yes')}
            <Submit tone="danger">{say(text.seal)}</Submit>
          </SealedForm>
        </Details>
      )}
    </section>
  )
}
