import {
  Badge,
  Checkbox,
  DefinitionList,
  Details,
  EmptyState,
  Field,
  Form,
  Heading,
  Input,
  Lead,
  Paragraph,
  Select,
  Submit,
} from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { nextActionOf } from '../machine.ts'
import { OpenText, PersonDesk, SealedArea, SealedForm, deskData } from '../person-desk/index.ts'
import { type IdentificationCommand, identificationMachine } from './identification-machine.ts'
import { type Identification, identificationProgress, isDecided, reasonsOf } from './identification.ts'
import { identificationMoveText, identificationText as text, testText, toolBandText } from './identification-page.text.ts'
import { identificationRoutes } from './identification.routes.ts'
import type { OpenedIdentification } from './open-identification.ts'
import { ScreeningSection } from './screening.section.tsx'
import { bandText, suggestedTests } from './suggest.ts'
import { thirdPartyText, thirdPartyTools } from './third-party.ts'

export interface IdentificationProps {
  readonly language: Language
  readonly view: OpenedIdentification
  readonly csrf: string | null
  readonly now: Date
  readonly signIn: string
  /** A fresh id for each form of the page. */
  readonly freshId: () => string
}

export type OfRow = IdentificationProps & { readonly row: Identification }

/** Whether a case’s person is recognized as a victim: what was asked, what people thought, who decided. */
export function IdentificationPage(props: IdentificationProps): VNode {
  const { language, view, signIn, csrf, freshId } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const { protectionCase, rows } = view
  const [latest, ...earlier] = rows
  return (
    <PersonDesk language={language} data={deskData(view.opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={protectionCase.number} caseId={protectionCase.id} part="identification" />
      <Lead>{say(text.lead)}</Lead>
      {latest === undefined ? (
        <EmptyState title={say(text.none)}>
          <Form action={identificationRoutes.beginIdentification.href({ language, case: protectionCase.id })} csrf={csrf} id="begin">
            <input type="hidden" name="command" value={freshId()} />
            <input type="hidden" name="subject" value={protectionCase.subject} />
            <input type="hidden" name="row" value={freshId()} />
            <Submit>{say(text.begin)}</Submit>
          </Form>
        </EmptyState>
      ) : (
        <>
          <Standing {...props} row={latest} />
          {latest.state === 'screening' && <ScreeningSection {...props} row={latest} />}
          <Moves {...props} row={latest} />
          {(latest.state === 'suspected' || latest.state === 'presumed') && <ScreeningSection {...props} row={latest} />}
          <Tools {...props} row={latest} />
        </>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <Heading id="earlier">{say(text.earlier)}</Heading>
          {earlier.map((row) => (
            <Standing {...props} row={row} />
          ))}
        </section>
      )}
    </PersonDesk>
  )
}

function Standing({ language, view, row, now }: OfRow): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const next = nextActionOf(identificationMachine, identificationProgress(row))
  const { bands } = row
  const items = [
    ...(next === null
      ? []
      : [
          {
            term: say(text.next),
            value: (
              <>
                {say(next.say)}
                {row.dueAt !== null && (
                  <>
                    {', '}
                    {say(text.by)} <Day at={row.dueAt} language={language} />{' '}
                    {row.dueAt < now && <Badge tone="danger">{say(text.late)}</Badge>}
                  </>
                )}
              </>
            ),
          },
        ]),
    ...(row.screenedBy === null
      ? []
      : [
          {
            term: say(row.screenedBy === view.reader ? text.screenedByYou : text.screenedByOther),
            value: row.toldAt === null ? '' : <Day at={row.toldAt} language={language} />,
          },
        ]),
    ...(bands === null
      ? []
      : [
          {
            term: say(text.bands),
            value: (
              <ul>
                {suggestedTests.map((test) => (
                  <li>
                    {say(testText[test])}
                    {language === 'fr' ? '\u00a0: ' : ': '}
                    {say(bandText[bands[test]])}
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(row.decidedBy === null ? [] : [{ term: say(text.reasons), value: <OpenText of="C3" field={reasonsOf(row.id)} /> }]),
  ]
  return (
    <>
      <p>
        <Badge tone={isDecided(row) ? 'success' : 'info'}>{say(identificationMachine.states[row.state].name)}</Badge>{' '}
        {row.reviewOf !== null && <Badge>{say(text.review)}</Badge>}
      </p>
      {items.length > 0 && <DefinitionList items={items} />}
    </>
  )
}

const order: readonly IdentificationCommand[] = ['start', 'identify', 'suspect', 'presume', 'rule-out', 'decline', 'review']
const notOnesOwn: ReadonlySet<IdentificationCommand> = new Set(['identify', 'rule-out'])

/** The steps that the table allows from here. What only somebody else may do is said, not offered. */
function Moves(props: OfRow): VNode {
  const { language, view, row } = props
  const say = (bilingual: Bilingual) => bilingual[language]
  const asked = row.screenedBy === view.reader || row.answeredBy.includes(view.reader)
  const possible = order.filter((to) => {
    if (identificationMachine.commands[to].moves[row.state] === undefined) return false
    if (to === 'review') return !row.marks.includes('review-asked') && row.decidedBy !== view.reader
    return !(asked && notOnesOwn.has(to))
  })
  const [first, ...others] = possible
  const waits = asked && (row.state === 'suspected' || row.state === 'presumed')
  return (
    <section id="moves" aria-labelledby="moves-title">
      {possible.length > 0 && <Heading id="moves-title">{say(text.goOn)}</Heading>}
      {waits && <Paragraph>{say(text.you)}</Paragraph>}
      {first !== undefined && !waits && !isDecided(row) && <Move {...props} to={first} />}
      {(waits || isDecided(row) ? possible : others).map((to) => (
        <Details summary={say(identificationMoveText[to])}>
          <Move {...props} to={to} />
        </Details>
      ))}
    </section>
  )
}

function Move({ language, view, row, to, csrf, freshId }: OfRow & { readonly to: IdentificationCommand }): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const asksReasons = to !== 'start' && to !== 'decline'
  return (
    <SealedForm
      action={identificationRoutes.moveIdentification.href({ language, case: view.protectionCase.id })}
      csrf={csrf}
      command={freshId()}
      id={`move-${to}`}
    >
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="row" value={row.id} />
      <input type="hidden" name="to" value={to} />
      {to === 'review' && <input type="hidden" name="next" value={freshId()} />}
      {to === 'start' && <Checkbox name="told" id="told" label={say(text.told)} />}
      {asksReasons && (
        <SealedArea
          of="C3"
          field={reasonsOf(row.id)}
          id={`reasons-${to}`}
          label={say(text.reasons)}
          hint={say(text.reasonsHint)}
          rows={4}
          required
        />
      )}
      <Submit tone={to === 'decline' || to === 'review' ? 'secondary' : 'primary'}>{say(identificationMoveText[to])}</Submit>
    </SealedForm>
  )
}

/** Results of others’ tools: a total or a band, and nothing of what was asked. */
function Tools({ language, view, row, csrf, freshId }: OfRow): VNode {
  const say = (bilingual: Bilingual) => bilingual[language]
  const kept = view.thirdParty.filter(({ identification }) => identification === row.id)
  return (
    <section aria-labelledby="tools">
      <Heading id="tools">{say(text.tool)}</Heading>
      <Paragraph>{say(text.toolLead)}</Paragraph>
      {kept.length > 0 && (
        <ul>
          {kept.map(({ tool, total, band, on }) => (
            <li>
              {say(thirdPartyText[tool])}, {band === null ? total : say(toolBandText[band])} (
              <Day at={new Date(`${on}T12:00:00Z`)} language={language} />)
            </li>
          ))}
        </ul>
      )}
      {!isDecided(row) && (
        <Details summary={say(text.keepTool)}>
          <Form action={identificationRoutes.keepThirdParty.href({ language, case: view.protectionCase.id })} csrf={csrf} id="tool">
            <input type="hidden" name="command" value={freshId()} />
            <input type="hidden" name="subject" value={row.subject} />
            <input type="hidden" name="row" value={row.id} />
            <input type="hidden" name="result" value={freshId()} />
            <Select
              name="tool"
              id="tool-name"
              label={say(text.whichTool)}
              options={thirdPartyTools.map((value) => ({ value, label: say(thirdPartyText[value]) }))}
              required
            />
            <Field name="on" id="tool-on" label={say(text.usedOn)} required>
              <input type="date" name="on" id="tool-on" autocomplete="off" required />
            </Field>
            <Input name="total" id="tool-total" label={say(text.total)} size={4} />
            <Select
              name="band"
              id="tool-band"
              label={say(text.band)}
              none={say(text.nothingConfirmed)}
              options={(['lowest', 'middle', 'highest'] as const).map((value) => ({ value, label: say(toolBandText[value]) }))}
            />
            <Checkbox name="trained" id="tool-trained" label={say(text.trained)} />
            <Checkbox name="licence" id="tool-licence" label={say(text.licence)} />
            <Submit tone="secondary">{say(text.keepTool)}</Submit>
          </Form>
        </Details>
      )}
    </section>
  )
}
