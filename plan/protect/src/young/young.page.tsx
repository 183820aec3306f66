import { Details, Field, Heading, Input, Notice, Radios, Select, Submit } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { zonesOf } from '../calendar.ts'
import { PartHead } from '../cases/part-head.tsx'
import { Day } from '../cases/day.tsx'
import { dutyToReport } from '../cases/duty-to-report.ts'
import { type Region, regions } from '../directory/index.ts'
import { regionNames } from '../find-help/region-names.ts'
import { Moment } from '../moment.tsx'
import { OpenText, PersonDesk, SealedArea, SealedForm, deskData } from '../person-desk/index.ts'
import { guardianReasons } from '../subjects/subject.ts'
import type { YoungView } from './read-young.ts'
import { youngRoutes } from './young.routes.ts'
import { guardianText, minorText, youngText as text } from './young.text.ts'

export interface YoungPageProps {
  readonly language: Language
  readonly csrf: string | null
  readonly now: Date
  readonly freshId: () => string
  readonly view: YoungView
  /** Of which province or territory the rule is shown. */
  readonly region: Region | null
  readonly signIn: string
}

/** The path of somebody who is or may be under 18: the authority, the young person first, and a guardian only where that is safe. */
export function YoungPage(props: YoungPageProps): VNode {
  const { language, view, signIn } = props
  const say = (one: Bilingual) => one[language]
  const { row, opened } = view
  const isYoung = opened.subject.minor !== 'no'
  return (
    <PersonDesk language={language} data={deskData(opened)} signIn={signIn}>
      <PartHead language={language} title={text.title} number={row.number} caseId={row.id} part="young-person" />
      <AgeForm {...props} />
      {isYoung ? (
        <>
          <DutySection {...props} />
          <ReportsSection {...props} />
          <GuardianSection {...props} />
        </>
      ) : (
        <p>{say(text.adult)}</p>
      )}
    </PersonDesk>
  )
}

function AgeForm({ language, view, csrf, freshId }: YoungPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { row, opened } = view
  return (
    <SealedForm action={youngRoutes.setAge.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="age">
      <input type="hidden" name="subject" value={row.subject} />
      <input type="hidden" name="seen" value={String(opened.subject.version)} />
      <Radios
        name="minor"
        label={say(text.age)}
        hint={say(text.ageHint)}
        value={opened.subject.minor}
        options={(['no', 'possible', 'yes'] as const).map((value) => ({ value, label: say(minorText[value]) }))}
      />
      <Submit tone="secondary">{say(text.keep)}</Submit>
    </SealedForm>
  )
}

function DutySection({ language, view, region, now, csrf, freshId }: YoungPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { row } = view
  const there = region === null ? null : dutyToReport(region, now)
  return (
    <section aria-labelledby="duty-title">
      <Heading id="duty-title">{say(text.dutyTitle)}</Heading>
      <form method="get" action={youngRoutes.young.href({ language, case: row.id })}>
        <Select
          name="region"
          label={say(text.region)}
          {...(region !== null && { value: region })}
          options={regions.map((value) => ({ value, label: say(regionNames[value]) }))}
        />
        <Submit tone="secondary">{say(text.lookUp)}</Submit>
      </form>
      {there !== null && !there.ok && <p>{there.say?.[language]}</p>}
      {there?.ok === true && region !== null && (
        <>
          {there.value.askAuthority && (
            <Notice tone="warning">
              <p>{say(text.askAuthority)}</p>
            </Notice>
          )}
          <ul>
            {there.value.rule.facts.map(({ says, sources, asOf, mark }) => (
              <li>
                {say(says)}{' '}
                <span class="small">
                  {sources.map((source, index) => (
                    <>
                      <a href={source}>Source {index + 1}</a>
                      {', '}
                    </>
                  ))}
                  {asOf} ({mark})
                </span>
              </li>
            ))}
          </ul>
          <p class="small">
            {say(text.ruleVersion)} <code>{there.value.rule.version}</code>
          </p>
          <SealedForm action={youngRoutes.askAuthority.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="ask">
            <input type="hidden" name="subject" value={row.subject} />
            <input type="hidden" name="region" value={region} />
            <input type="hidden" name="task" value={freshId()} />
            <Submit>{say(text.putTask)}</Submit>
          </SealedForm>
        </>
      )}
    </section>
  )
}

function ReportsSection({ language, view, region, csrf, freshId }: YoungPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { row, reports, names } = view
  const report = freshId()
  return (
    <section aria-labelledby="reports-title">
      <Heading id="reports-title">{say(text.reportsTitle)}</Heading>
      {reports.length === 0 && <p>{say(text.noReports)}</p>}
      {reports.map((one) => (
        <article class="message">
          <p>
            <Moment at={one.toldAt} language={language} />, {say(regionNames[one.region])}. {say(text.byWhom)} {names.get(one.toldBy)}.{' '}
            {say(one.youngPerson === 'told-first' ? text.first : text.unsafe)}
          </p>
          <OpenText of="C3" field={`young-report-${one.id}`} />
          {one.youngPerson === 'unsafe-to-tell' && <OpenText of="C3" field={`young-unsafe-${one.id}`} />}
          <p class="small">
            {say(text.ruleVersion)} <code>{one.rule}</code>
          </p>
        </article>
      ))}
      <Details summary={say(text.writeReport)}>
        <SealedForm action={youngRoutes.reportYoung.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="report">
          <input type="hidden" name="subject" value={row.subject} />
          <input type="hidden" name="report" value={report} />
          <Select
            name="region"
            id="report-region"
            label={say(text.region)}
            required
            {...(region !== null && { value: region })}
            options={regions.map((value) => ({
              value,
              label: `${say(regionNames[value])} (${zonesOf[value][0].replace('America/', '').replaceAll('_', ' ')})`,
            }))}
          />
          <SealedArea of="C3" field={`young-report-${report}`} label={say(text.toWhom)} rows={2} required />
          <Field name="day" label={say(text.whenDay)} required>
            <input type="date" name="day" id="f-day" autocomplete="off" required />
          </Field>
          <Input name="time" label={say(text.whenTime)} hint="14:30" size={6} required />
          <Radios
            name="young"
            label={say(text.toldFirst)}
            required
            options={[
              { value: 'told-first', label: say(text.first) },
              { value: 'unsafe-to-tell', label: say(text.unsafe) },
            ]}
          />
          <SealedArea of="C3" field={`young-unsafe-${report}`} label={say(text.whyUnsafe)} rows={2} />
          <Submit>{say(text.record)}</Submit>
        </SealedForm>
      </Details>
    </section>
  )
}

function GuardianSection({ language, view, csrf, freshId }: YoungPageProps): VNode {
  const say = (one: Bilingual) => one[language]
  const { row, opened, judgements, names } = view
  const { guardianSafe } = opened.subject
  const judgement = freshId()
  const items = judgements.toReversed().map((one) => ({
    term: <Day at={one.at} language={language} />,
    value: (
      <>
        {one.reason === null ? say(text.guardianNever) : say(guardianText[one.reason])}. {say(text.byWhom)} {names.get(one.by)}
        <OpenText of="C3" field={`guardian-${one.id}`} />
      </>
    ),
  }))
  return (
    <section aria-labelledby="guardian-title">
      <Heading id="guardian-title">{say(text.guardianTitle)}</Heading>
      <Notice tone={guardianSafe === null ? 'warning' : 'info'}>
        <p>{guardianSafe === null ? say(text.guardianNo) : `${say(text.guardianYes)} ${say(guardianText[guardianSafe]).toLowerCase()}.`}</p>
      </Notice>
      {judgements.length > 0 && <Judged items={items} />}
      <Details summary={say(text.writeGuardian)}>
        <SealedForm action={youngRoutes.judgeGuardian.href({ language, case: row.id })} csrf={csrf} command={freshId()} id="guardian">
          <input type="hidden" name="subject" value={row.subject} />
          <input type="hidden" name="judgement" value={judgement} />
          <Radios
            name="reason"
            label={say(text.guardianReason)}
            required
            options={[
              { value: 'no', label: say(text.guardianNever) },
              ...guardianReasons.map((value) => ({ value, label: say(guardianText[value]) })),
            ]}
          />
          <SealedArea of="C3" field={`guardian-${judgement}`} label={say(text.guardianWhy)} rows={3} />
          <Submit tone="secondary">{say(text.keep)}</Submit>
        </SealedForm>
      </Details>
    </section>
  )
}

function Judged({ items }: { readonly items: readonly { readonly term: VNode; readonly value: VNode }[] }): VNode {
  return (
    <ul>
      {items.map(({ term, value }) => (
        <li>
          {term} {value}
        </li>
      ))}
    </ul>
  )
}
