import { DefinitionList, Details, EmptyState, Heading, Lead, Notice, Paragraph, Table, Unbroken } from '@fanal/design'
import { type Bilingual, type Language, type UnitId, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { audienceText, reasonText, recordLanguageText, recordRegionText, recordText } from '../records/codes.text.ts'
import { historyOf, holding } from '../records/entries.ts'
import { named } from '../records/fields.ts'
import { type Activity, type ActivityCount, isFollowUpDue, totals } from './activity.ts'
import { ActivityForm, CountForm, type ActivityDraft, type CountDraft, type Parts } from './campaigns.forms.tsx'
import type { CampaignDesk } from './campaigns.operations.ts'
import { ChannelContactsSection } from './channel-contacts.section.tsx'
import { campaignsRoutes } from './campaigns.routes.ts'
import { activityKindText, campaignsText as text, measureText, wantedActionText } from './campaigns.text.ts'

/** The counts of an activity, whichever of its entries they were entered under. */
export function countsFor(activity: Activity, { activities, counts }: CampaignDesk): readonly ActivityCount[] {
  const first = historyOf(activity, activities).at(-1)
  return holding(counts).filter((count) => count.activity === first?.id)
}

function Sums({ counts, language }: { counts: readonly ActivityCount[]; language: Language }) {
  const sums = [...totals(counts)]
  if (sums.length === 0) return <>{sayIn(text.noCounts, language)}</>
  const number = new Intl.NumberFormat(`${language}-CA`)
  return (
    <>
      {sums.map(([measure, people], index) => (
        <>
          {index > 0 && <br />}
          {named(sayIn(measureText[measure], language), number.format(people), language)}
        </>
      ))}
    </>
  )
}

export interface CampaignsPageProps extends Parts {
  readonly desk: CampaignDesk
  readonly kept: boolean
  readonly draft: ActivityDraft | null
}

/** Every activity that holds, the newest first, and the form for the next. */
export function CampaignsPage({ language, csrf, today, desk, kept, draft }: CampaignsPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const activities = holding(desk.activities)
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {kept && (
        <Notice tone="success">
          <p>{say(recordText.kept)}</p>
        </Notice>
      )}
      {activities.length === 0 ? (
        <EmptyState title={say(text.none)} />
      ) : (
        <Table
          caption={say(text.title)}
          headed
          cards
          rows={activities}
          columns={[
            {
              header: say(text.kind),
              cell: (one) => (
                <a href={campaignsRoutes.activity.href({ language, activity: one.id })}>
                  {say(activityKindText[one.kind])}, {say(audienceText[one.audience])}
                </a>
              ),
            },
            { header: say(text.action), cell: (one) => say(wantedActionText[one.action]) },
            { header: say(text.code), cell: (one) => (one.code === null ? say(text.noCode) : <code>{one.code}</code>) },
            { header: say(text.began), cell: (one) => <Unbroken>{one.began}</Unbroken> },
            { header: say(text.counts), cell: (one) => <Sums counts={countsFor(one, desk)} language={language} /> },
            {
              header: say(text['follow-up']),
              cell: (one) =>
                isFollowUpDue(one, countsFor(one, desk), today) ? (
                  <strong>{say(text.due)}</strong>
                ) : (
                  <Unbroken>{one.followUp ?? '–'}</Unbroken>
                ),
            },
          ]}
        />
      )}
      {desk.kept.length === 0 ? (
        <Paragraph small>{say(recordText.onlyRead)}</Paragraph>
      ) : (
        <Details summary={say(text.add)} open={draft !== null}>
          <Paragraph>{say(recordText.noPerson)}</Paragraph>
          <ActivityForm language={language} csrf={csrf} today={today} desk={desk} replaced={null} draft={draft} />
        </Details>
      )}
    </>
  )
}

export interface ActivityPageProps extends Parts {
  readonly desk: CampaignDesk
  readonly activity: Activity
  readonly kept: boolean
  readonly draft: ActivityDraft | null
  readonly countDraft: CountDraft | null
}

const mayKeep = (unit: UnitId, { kept }: CampaignDesk) => kept.includes(unit)

/** One activity: what it is, what was counted, and what stood here before. */
export function ActivityPage({ language, csrf, today, desk, activity, kept, draft, countDraft }: ActivityPageProps): VNode {
  const say = (one: Bilingual) => sayIn(one, language)
  const counts = countsFor(activity, desk)
  const earlier = historyOf(activity, desk.activities).slice(1)
  const parts = { language, csrf, today }
  const number = new Intl.NumberFormat(`${language}-CA`)
  const writes = mayKeep(activity.unit, desk)
  return (
    <>
      <p>
        <a href={campaignsRoutes.campaigns.href({ language })}>{say(text.back)}</a>
      </p>
      <Heading level={1}>
        {say(activityKindText[activity.kind])}, {say(audienceText[activity.audience])}
      </Heading>
      {kept && (
        <Notice tone="success">
          <p>{say(recordText.kept)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: say(text.action), value: say(wantedActionText[activity.action]) },
          { term: say(text.harm), value: activity.harmWatch },
          { term: say(text.code), value: activity.code === null ? say(text.noCode) : <code>{activity.code}</code> },
          { term: say(recordText.language), value: say(recordLanguageText[activity.language]) },
          { term: say(recordText.region), value: [say(recordRegionText[activity.region]), activity.place].filter(Boolean).join(', ') },
          { term: say(text.began), value: [activity.began, activity.ended].filter(Boolean).join(' – ') },
          {
            term: say(text['follow-up']),
            value: isFollowUpDue(activity, counts, today) ? `${activity.followUp}. ${say(text.due)}` : (activity.followUp ?? '–'),
          },
        ]}
      />
      <Heading>{say(text.counts)}</Heading>
      {counts.length === 0 ? (
        <Paragraph>{say(text.noCounts)}</Paragraph>
      ) : (
        <Table
          caption={say(text.counts)}
          headed
          rows={counts}
          columns={[
            { header: say(text.measure), cell: ({ measure }) => say(measureText[measure]) },
            { header: say(text.on), cell: ({ on }) => <Unbroken>{on}</Unbroken> },
            { header: say(text.people), cell: ({ people }) => number.format(people), numeric: true },
          ]}
        />
      )}
      {writes && (
        <>
          <Details summary={say(text.count)} open={countDraft !== null && countDraft.replaces === null}>
            <CountForm {...parts} activity={activity} replaced={null} draft={countDraft} />
          </Details>
          {counts.map((count) => (
            <Details
              summary={`${say(recordText.change)} (${say(measureText[count.measure])}, ${count.on})`}
              open={countDraft?.replaces === count.id}
            >
              <CountForm {...parts} activity={activity} replaced={count} draft={countDraft} />
            </Details>
          ))}
          <Details summary={say(recordText.change)} open={draft !== null}>
            <ActivityForm {...parts} desk={desk} replaced={activity} draft={draft} />
          </Details>
        </>
      )}
      {activity.code !== null && <ChannelContactsSection language={language} today={today} code={activity.code} contacts={desk.contacts} />}
      {earlier.length > 0 && (
        <>
          <Heading>{say(text.history)}</Heading>
          <Table
            caption={say(text.history)}
            headed
            rows={earlier}
            columns={[
              { header: say(recordText.why), cell: ({ why }) => say(reasonText[why]) },
              { header: say(text.kind), cell: (one) => `${say(activityKindText[one.kind])}, ${say(audienceText[one.audience])}` },
              { header: say(text.action), cell: (one) => say(wantedActionText[one.action]) },
              {
                header: say(text.began),
                cell: (one) => (
                  <>
                    <Unbroken>{one.began}</Unbroken>
                    {one.ended !== null && (
                      <>
                        {' – '}
                        <Unbroken>{one.ended}</Unbroken>
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </>
  )
}
