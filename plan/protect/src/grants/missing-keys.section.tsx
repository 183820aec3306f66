import { Notice, Submit } from '@fanal/design'
import type { Bilingual, Language, MemberId } from '@fanal/kernel'
import type { VNode } from 'preact'
import { SealedForm } from '../person-desk/index.ts'
import type { SubjectId } from './access-grant.ts'
import type { KeyMissing } from './keys-missing.store.ts'
import { teamRoutes } from './team.routes.ts'
import { teamText as text } from './team.text.ts'

interface MissingKeysProps {
  readonly language: Language
  readonly caseId: string
  readonly subject: SubjectId
  readonly missing: readonly KeyMissing[]
  readonly names: ReadonlyMap<MemberId, string>
  readonly csrf: string | null
  readonly freshId: () => string
}

/**
 * Colleagues who may open this and have no key, by name, and one press that gives it. @NOTE a person presses: a server that named somebody by
 * itself would have to say the name here
 */
export function MissingKeys({ language, caseId, subject, missing, names, csrf, freshId }: MissingKeysProps): VNode | null {
  const say = (bilingual: Bilingual) => bilingual[language]
  if (missing.length === 0) return null
  const readers = [...new Set(missing.map(({ reader }) => reader))]
  return (
    <Notice tone="info" title={say(text.withoutKey)}>
      <p>{readers.map((reader) => names.get(reader) ?? say(text.someColleague)).join(', ')}</p>
      <SealedForm action={teamRoutes.shareKeys.href({ language, case: caseId })} csrf={csrf} command={freshId()} missing={missing}>
        <input type="hidden" name="subject" value={subject} />
        <Submit tone="secondary">{say(text.giveKeys)}</Submit>
      </SealedForm>
    </Notice>
  )
}
