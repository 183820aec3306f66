import { type Actor, type LedgerEvent, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { type SubjectCommand, type Standing, allows, protecting, standing, streamOf } from '../grants/act.ts'
import { fieldsKept, fieldsNow, fieldsProblem, keepAlong } from '../subjects/keep-along.ts'
import type { FieldToKeep, SealedField } from '../subjects/subject.ts'
import { lockSubject, subjectById } from '../subjects/subjects.store.ts'
import type { ContactAnswer, LinkId, LinkedPerson, Relation } from './linked.ts'
import { changeLink, insertLink, linksOf } from './linked.store.ts'
import { linkedRefusals } from './linked.text.ts'

export type LinkAct =
  | {
      readonly act: 'add'
      readonly link: LinkId
      readonly relation: Relation
      readonly contact: ContactAnswer
      readonly abroad: boolean
      /** Somebody of whom whoever writes may see the codes too. */
      readonly other: SubjectId | null
    }
  | { readonly act: 'change'; readonly link: LinkId; readonly seen: number; readonly contact: ContactAnswer; readonly abroad: boolean }
  | { readonly act: 'end'; readonly link: LinkId; readonly seen: number }

export interface LinkPerson extends SubjectCommand {
  readonly said: LinkAct
  /** The name and what to know, as the field linked-<id> (C4). */
  readonly fields: readonly FieldToKeep[]
}

interface Facts extends Standing {
  readonly links: readonly LinkedPerson[]
  readonly otherSeen: boolean
  readonly now: readonly SealedField[]
}

/** Writes down whom a person belongs with, and whether they may hear of them. */
export const linkPerson = operation({
  name: 'protect.link-person',
  access: protecting,
  async load(input: LinkPerson, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const stands = await standing('protect.link-person', input, tx, actor)
    if (stands === null) return null
    const { organization } = stands.actor
    await lockSubject(organization, input.subject, tx)
    const other = input.said.act === 'add' ? input.said.other : null
    return {
      ...stands,
      links: await linksOf(organization, input.subject, tx),
      otherSeen: other === null || (await subjectById(organization, other, tx)) !== null,
      now: await fieldsNow(organization, input.subject, input.fields, tx),
    }
  },
  place: () => null,
  decide(facts: Facts, { said, subject, fields, at }: LinkPerson) {
    const allowed = allows(facts, { classes: ['C2'], operation: 'change', at })
    if (!allowed.ok) return allowed
    if (allowed.value === 'done-before') return decided<LedgerEvent>([])
    const problem = fieldsProblem(facts, fields, facts.now, at) ?? linkProblem(facts, said, subject)
    if (problem !== null) return problem
    const contact = said.act === 'end' ? null : said.contact
    const { organization } = facts.actor
    const data = { link: said.link, contact, relation: said.act === 'add' ? said.relation : null }
    const type = `protect.link.${said.act === 'add' ? 'added' : said.act === 'change' ? 'changed' : 'ended'}`
    const linked: LedgerEvent = { type, version: 1, organization, stream: streamOf(subject), data }
    return decided(fields.length === 0 ? [linked] : [linked, fieldsKept(organization, subject, fields)])
  },
  async apply(events, tx: Transaction, { said, subject, fields, command, at }: LinkPerson, { actor, links }: Facts): Promise<void> {
    if (events.length === 0) return
    if (said.act === 'add') await insertLink({ ...said, id: said.link, version: 1 }, subject, actor, at, tx)
    else {
      const known = links.find(({ id }) => id === said.link)!
      const next = said.act === 'change' ? { ...said, endedAt: null } : { ...known, endedAt: at }
      if (!(await changeLink(actor.organization, known, next, tx))) throw new Error('a locked link was changed by somebody else')
    }
    await keepAlong(fields, { actor, subject, command, at }, tx)
  },
})

function linkProblem({ links, otherSeen }: Facts, said: LinkAct, subject: SubjectId) {
  if (said.act === 'add') {
    if (said.other === subject) return linkedRefusals.self
    return otherSeen ? null : linkedRefusals.gone
  }
  const known = links.find(({ id }) => id === said.link)
  if (known === undefined) return linkedRefusals.gone
  return known.version === said.seen ? null : linkedRefusals.changed
}
