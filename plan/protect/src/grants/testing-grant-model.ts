import { must } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { sealedClasses } from '@fanal/seal'
import * as fc from 'fast-check'
import { openBreak } from '../break-glass/open-break.ts'
import * as consentSlice from '../consent/index.ts'
import { type ConsentId, type Recipient } from '../consent/index.ts'
import * as subjectsSlice from '../subjects/index.ts'
import { agreeToUnseal } from '../testing-walls.ts'
import * as grantsSlice from './index.ts'
import { type GrantClass, type GrantId, type GrantOperation, type Grantee, type Purpose, grantClasses } from './index.ts'
import type { Person, Protected, aShelter } from './testing-people.ts'

const hour = 3_600_000
export const fieldOf = (of: string) => `field${of}`

/** A grant as this test keeps it beside the house: nothing below is taken from the code that is tested. */
export interface Kept {
  readonly id: string
  readonly who: number
  readonly grantee: Grantee
  readonly classes: readonly GrantClass[]
  readonly operations: readonly GrantOperation[]
  readonly purpose: Purpose
  readonly sealOk: boolean
  readonly ends: 'never' | 'ended' | 'later'
  readonly consent: ConsentId | null
  /** An opening in an emergency: a supervisor's, of an hour. */
  readonly glass?: true
  gone: boolean
}
export interface Model {
  readonly whos: readonly Protected[]
  readonly grants: Kept[]
  readonly sealed: Set<number>
  readonly kept: Set<string>
}

export type Step =
  | ({ readonly does: 'grant' } & Omit<Kept, 'id' | 'consent' | 'gone'>)
  | { readonly does: 'revoke' | 'withdraw' | 'narrow'; readonly which: number; readonly leave: readonly GrantClass[] }
  | ({ readonly does: 'consent' } & Omit<Kept, 'id' | 'consent' | 'gone' | 'sealOk' | 'ends'>)
  | { readonly does: 'break' | 'hour-over'; readonly who: number }
  | { readonly does: 'seal'; readonly who: number; readonly sealed: boolean }
  | { readonly does: 'keep'; readonly who: number; readonly class: (typeof sealedClasses)[number] }
/** The same grants kept twice: by the house that is tested, and beside it in a list that a child could follow. */
export function aGrantModel(shelter: Awaited<ReturnType<typeof aShelter>>, database: Pick<TestDatabase, 'asOperator'>) {
  const { people, runner, command, id, world, units } = shelter
  const { amina, ...others } = people
  let codesUsed = 1_000
  /** The supervisor breaks the glass; `null` where that is refused. */
  async function breaks({ subject }: Protected): Promise<string | null> {
    const [opening, grant] = [id<'break'>(), id<'grant'>()]
    const said = { reason: 'missing', tried: 'no-time', tasks: [id(), id()], code: subject, step: codesUsed++ } as const
    const opened = await runner.run(openBreak, { ...command(), id: opening, grant, ...said }, people.chantal.actor)
    return opened.ok ? grant : null
  }
  /** An hour passes for every opening of this person. */
  const anHourLater = ({ subject }: Protected) =>
    database.asOperator(
      `with passed as (update fanal.break_glass set opened_at = opened_at - interval '2 hours', closes_at = closes_at - interval '2 hours',
         review_due_at = review_due_at - interval '2 hours' where subject_id = $1)
       update fanal.access_grant set valid_from = valid_from - interval '2 hours', valid_to = valid_to - interval '2 hours'
         where target_id = $1 and basis = 'break-glass'`,
      [subject],
    )
  /** When whatever is narrowed ends: narrowed twice, no later than the first time. */
  const validTo = new Date(world.now().getTime() + hour)
  const heldBy = (somebody: Person) => somebody.actor.held.filter(({ duty }) => duty === 'case-worker' || duty === 'case-supervisor')
  function reaches(grant: Kept, somebody: Person): boolean {
    const { grantee } = grant
    const [held, { member, organization }] = [heldBy(somebody), somebody.actor]
    if (held.length === 0 || organization !== shelter.organization) return false
    if (grantee.kind === 'member') return (grantee.id as string) === (member as string)
    if (grantee.kind === 'organization') return true
    return held.some(
      ({ unit, duty }) =>
        (unit as string) === grantee.id && (grantee.kind === 'unit' || (grantee.kind === 'role' && grantee.duty === duty)),
    )
  }
  const gives = (model: Model, somebody: Person, who: number, of: GrantClass, purpose: Purpose | 'any') =>
    model.grants.some(
      (grant) =>
        grant.who === who &&
        !grant.gone &&
        grant.ends !== 'ended' &&
        reaches(grant, somebody) &&
        grant.classes.includes(of) &&
        grant.operations.includes('see') &&
        (purpose === 'any' || grant.purpose === purpose) &&
        (grant.sealOk || !model.sealed.has(who)),
    )

  const two: readonly number[] = [0, 1]
  const purposes = ['services', 'health'] as const
  const grantees: readonly Grantee[] = [
    ...Object.values(others)
      .filter((one) => one.actor.organization === shelter.organization)
      .map((one): Grantee => ({ kind: 'member', id: one.actor.member })),
    { kind: 'unit', id: units.unit },
    { kind: 'unit', id: units.otherUnit },
    { kind: 'organization', id: shelter.organization },
    { kind: 'role', id: units.unit, duty: 'case-supervisor' },
  ]
  const who = fc.constantFrom(...two)
  const classes = fc.subarray([...grantClasses]).map((some): GrantClass[] => [...new Set<GrantClass>(['C2', ...some])])
  const operations = fc.subarray<GrantOperation>(['add', 'change', 'share', 'export']).map((some): GrantOperation[] => ['see', ...some])
  const given = {
    who,
    // the same few people again and again: what matters is what several grants to one of them do together
    grantee: fc.oneof(fc.constantFrom(...grantees.slice(0, 2)), fc.constantFrom(...grantees)),
    classes,
    operations,
    purpose: fc.constantFrom(...purposes),
    sealOk: fc.boolean(),
    ends: fc.constantFrom('never' as const, 'later' as const, 'ended' as const),
  }
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('grant' as const), ...given }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('keep' as const), who, class: fc.constantFrom(...sealedClasses) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        does: fc.constant('consent' as const),
        who,
        grantee: given.grantee,
        classes,
        operations,
        purpose: given.purpose,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('revoke' as const, 'withdraw' as const, 'narrow' as const),
        which: fc.nat(9),
        leave: classes,
      }),
    },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('break' as const, 'break' as const, 'hour-over' as const), who }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('seal' as const), who, sealed: fc.boolean() }) },
  )

  const recipientOf = (grantee: Grantee): Recipient | null => (grantee.kind === 'role' || grantee.kind === 'link' ? null : grantee)
  const readersOf = (grantee: Grantee) =>
    Object.values(others).filter((one) => grantee.kind === 'member' && (one.actor.member as string) === grantee.id)
  async function keysFor(whom: Protected, { grantee, classes: some }: Pick<Kept, 'grantee' | 'classes'>) {
    const readers = readersOf(grantee).filter((one) => heldBy(one).length > 0)
    const of = sealedClasses.filter((one) => some.includes(one))
    return Promise.all(readers.flatMap((reader) => of.map((one) => shelter.wrapTo(whom, one, reader, 'member'))))
  }

  /** Does one step in the house, and beside it in the model. */
  async function take(one: Step, model: Model): Promise<void> {
    switch (one.does) {
      case 'grant': {
        const { whos } = model
        const [subject, grant] = [whos[one.who]!.subject, id<'grant'>()]
        const from = new Date(world.now().getTime() - (one.ends === 'ended' ? 2 * hour : 0))
        const to = one.ends === 'never' ? null : new Date(world.now().getTime() + (one.ends === 'ended' ? -hour : hour))
        const wraps = one.ends === 'ended' ? [] : await keysFor(whos[one.who]!, one)
        const input = { ...command(), ...one, subject, grant, from, to, wraps, basis: 'team', basisId: null } as const
        must(await runner.run(grantsSlice.grantAccess, input, amina.actor))
        model.grants.push({ ...one, id: grant, consent: null, gone: false })
        return
      }
      case 'keep': {
        must(await shelter.keep(amina, model.whos[one.who]!, one.class, fieldOf(one.class), 'sealed words'))
        model.kept.add(`${one.who}${one.class}`)
        return
      }
      case 'break': {
        const opened = await breaks(model.whos[one.who]!)
        const isSealed = model.sealed.has(one.who)
        const isOpen = model.grants.some(({ who: at, glass, gone, ends }) => at === one.who && glass && !gone && ends === 'later')
        if (opened === null) {
          if (!isSealed && !isOpen) throw new Error('a supervisor could not reach somebody in an emergency')
          return
        }
        if (isSealed || isOpen) throw new Error('glass was broken that could not be')
        const grantee = { kind: 'member', id: people.chantal.actor.member } as const
        const anHour = { classes: ['C2', 'C5'], operations: ['see'], purpose: 'safety', sealOk: false, ends: 'later' } as const
        model.grants.push({ ...anHour, id: opened, who: one.who, grantee, consent: null, glass: true, gone: false })
        return
      }
      case 'hour-over': {
        await anHourLater(model.whos[one.who]!)
        for (const grant of model.grants) if (grant.glass && grant.who === one.who) grant.gone = true
        return
      }
      case 'seal': {
        if (!one.sealed && model.sealed.has(one.who)) await agreeToUnseal(shelter, model.whos[one.who]!, amina)
        must(
          await runner.run(
            subjectsSlice.sealSubject,
            { ...command(), subject: model.whos[one.who]!.subject, sealed: one.sealed },
            amina.actor,
          ),
        )
        if (one.sealed) model.sealed.add(one.who)
        else model.sealed.delete(one.who)
        return
      }
      case 'consent': {
        const recipient = recipientOf(one.grantee)
        if (recipient === null) return
        const whom = model.whos[one.who]!
        const [consent, grant] = [id<'consent'>(), id<'grant'>()]
        const asked = {
          classes: one.classes,
          operations: one.operations,
          purpose: one.purpose,
          recipient,
          explained: consentSlice.explainedItems,
        }
        const by = { givenBy: 'self', capacity: 'assessed-ok', language: 'pa', interpreter: 'staff' } as const
        must(await runner.run(consentSlice.explainConsent, { ...command(), subject: whom.subject, consent, ...asked, ...by }, amina.actor))
        const said = {
          answer: 'yes',
          method: 'signed',
          validTo: new Date(world.now().getTime() + 24 * hour),
          grant,
          wraps: await keysFor(whom, one),
        } as const
        must(await runner.run(consentSlice.answerConsent, { ...command(), subject: whom.subject, consent, said }, amina.actor))
        model.grants.push({ ...one, id: grant, sealOk: false, ends: 'later', consent, gone: false })
        return
      }
      case 'revoke':
      case 'withdraw':
      case 'narrow':
        return takeBack(one, model)
    }
  }

  async function takeBack({ does, which, leave }: Extract<Step, { which: number }>, model: Model): Promise<void> {
    const found = model.grants
      .filter(({ gone, consent }) => !gone && (consent !== null) === (does !== 'revoke'))
      .slice(2 * Number(does === 'revoke'))
    const grant = found[which % Math.max(found.length, 1)]
    if (grant === undefined) return
    const subject = model.whos[grant.who]!.subject
    if (does === 'revoke') {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made as a grant's id above
      must(
        await runner.run(grantsSlice.revokeAccess, { ...command(), subject, grant: grant.id as GrantId, reason: 'mistake' }, amina.actor),
      )
      grant.gone = true
      return
    }
    const consent = grant.consent!
    if (does === 'withdraw') {
      must(await runner.run(consentSlice.withdrawConsent, { ...command(), subject, consent, limits: 'none' }, amina.actor))
      grant.gone = true
      return
    }
    const less = grant.classes.filter((of) => leave.includes(of))
    if (less.length === grant.classes.length) return
    const [next, nextGrant] = [id<'consent'>(), id<'grant'>()]
    const left = { classes: less, operations: grant.operations, validTo, next, grant: nextGrant }
    must(await runner.run(consentSlice.narrowConsent, { ...command(), subject, consent, ...left }, amina.actor))
    grant.gone = true
    model.grants.push({ ...grant, id: nextGrant, classes: less, consent: next, gone: false })
  }

  async function aModel(): Promise<Model> {
    const whos = [await shelter.register(amina), await shelter.register(amina)]
    const all = {
      classes: grantClasses,
      operations: ['see', 'add', 'change', 'share', 'export'],
      purpose: 'services',
      sealOk: true,
      ends: 'never',
    } as const
    const grants = whos.map((_, at): Kept => ({
      id: '',
      who: at,
      grantee: { kind: 'member', id: amina.actor.member },
      ...all,
      consent: null,
      gone: false,
    }))
    return { whos, grants, sealed: new Set(), kept: new Set() }
  }
  return { aModel, gives, take, step, purposes }
}
