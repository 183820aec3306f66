import { Fieldset, Input, Select } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { Commitment } from '../plan/plan.ts'
import { type Proof, proofKinds } from './proof.ts'
import { proofText as text } from './proof.text.ts'

interface ProofFieldsProps {
  readonly language: Language
  readonly commitment: Commitment
  readonly proofs: readonly Proof[]
  readonly fault: (of: string) => string | undefined
}

/** By which id an error leads to the evidence of a milestone. */
export const proofFieldId = (of: string): string => `proof-what-${of === '' ? 'whole' : of}`

/** One piece of evidence for the promise, and one for each milestone that asks for it. */
export function ProofFields({ language, commitment, proofs, fault }: ProofFieldsProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const asked = [{ id: '', title: text.whole }, ...commitment.milestones.filter(({ evidenceRequired }) => evidenceRequired)]
  return (
    <>
      {asked.map(({ id, title }) => {
        const proof = proofs.find(({ of }) => of === id)
        const part = id === '' ? 'whole' : id
        return (
          <Fieldset
            id={`proof-${part}`}
            name={`proof-${part}`}
            label={`${say(text.of)}${language === 'fr' ? '\u00A0: ' : ': '}${say(title)}`}
          >
            <input type="hidden" name="proof-of" value={id} />
            <Select
              id={`proof-kind-${part}`}
              name="proof-kind"
              label={say(text.kind)}
              none={say(text.none)}
              options={proofKinds.map((kind) => ({ value: kind, label: say(text.kinds[kind]) }))}
              value={proof?.kind}
            />
            <Input id={proofFieldId(id)} name="proof-what" label={say(text.what)} value={proof?.what ?? ''} error={fault(id)} />
          </Fieldset>
        )
      })}
    </>
  )
}
