import { Heading, Notice } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { VNode } from 'preact'
import { faultLine } from '../edition/faults.ts'
import { askFormText as text } from './ask-form.text.ts'
import { type AskedEdition, type AskedId, stillAsked } from './asked.ts'
import { releasesRoutes } from './releases.routes.ts'

/** Faults on the page; a table that gives much away may have hundreds. */
const mostFaults = 30

interface AskedProps {
  readonly language: Language
  readonly asked: readonly AskedEdition[]
  /** What was asked just now: it is shown also once it is frozen. */
  readonly just: AskedId | null
}

/** Where each edition stands that was asked for and is not there yet. Seen anew by loading the page again. */
export function AskedSection({ language, asked, just }: AskedProps): VNode | null {
  const say = (one: Bilingual) => sayIn(one, language)
  const frozen = asked.filter(({ id, state }) => id === just && state === 'frozen')
  const shown = [...frozen, ...stillAsked(asked)]
  if (shown.length === 0) return null
  return (
    <>
      <Heading>{say(text.beingMade)}</Heading>
      {shown.map((one) => (
        <Asked {...{ language, one, just }} />
      ))}
    </>
  )
}

function Asked({ language, one, just }: { language: Language; one: AskedEdition; just: AskedId | null }) {
  const say = (words: Bilingual) => sayIn(words, language)
  const name = `${one.plan} · ${one.period}`
  if (one.state === 'frozen' && one.edition !== null)
    return (
      <Notice tone="success">
        <p>
          {name}. {say(text.isFrozen)} <a href={releasesRoutes.edition.href({ language, edition: one.edition })}>{say(text.openIt)}</a>
        </p>
      </Notice>
    )
  if (one.state !== 'refused')
    return (
      <Notice>
        <p>
          {name}. {say(one.state === 'waiting' ? text.isWaiting : text.isMaking)}
        </p>
        <p>
          {say(text.seconds)} <a href={releasesRoutes.editions.href({ language }, { asked: just ?? one.id })}>{say(text.lookAgain)}</a>.
        </p>
      </Notice>
    )
  const again =
    one.corrects === null
      ? releasesRoutes.editions.href({ language }, { again: one.id })
      : releasesRoutes.edition.href({ language, edition: one.corrects.edition }, { again: one.id })
  return (
    <Notice tone="danger">
      <p>
        {name}. {say(text.notFrozen)}
      </p>
      <ul>
        {one.faults.slice(0, mostFaults).map((fault) => (
          <li class="break-anywhere">{say(faultLine(fault))}</li>
        ))}
        {one.faults.length > mostFaults && <li>{say(text.andMore)}</li>}
      </ul>
      <p>
        <a href={again}>{say(text.again)}</a>
      </p>
    </Notice>
  )
}
