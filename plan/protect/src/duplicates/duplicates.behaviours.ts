import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Id, fromBase64Url, refuse } from '@fanal/kernel'
import { ownWraps } from '@fanal/vault'
import { z } from 'zod'
import type { CaseId } from '../cases/case.ts'
import { asUuid } from '../cases/read-case-form.ts'
import type { CommandId, SubjectId } from '../grants/access-grant.ts'
import { type MergeId, mergeReasons, splitReasons } from './duplicates.store.ts'
import { TwinsPage } from './duplicates.page.tsx'
import { duplicatesRoutes } from './duplicates.routes.ts'
import { duplicateRefusals, duplicatesText as text } from './duplicates.text.ts'
import { keepTokens, mergeSubjects, splitSubjects } from './merge.ts'
import { readTwins } from './read-twins.ts'
import type { SubjectToken } from './tokens.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

type OnCase = Context<DeskServices, { readonly case: string }>

const backTo = (c: OnCase) => c.redirect(duplicatesRoutes.twins.href({ language: c.language, case: c.params.case }))
const mergeReason = z.enum(mergeReasons)
const splitReason = z.enum(splitReasons)
const token = /^(name-and-birth|phone):([\w-]{43})$/

function readTokens(sent: readonly string[]): readonly SubjectToken[] | null {
  const tokens = sent.slice(0, 41).map((one): SubjectToken | null => {
    const [, kind, text64] = token.exec(one) ?? []
    const bytes = fromBase64Url(text64 ?? '-')
    return (kind !== 'phone' && kind !== 'name-and-birth') || !bytes ? null : { kind, token: bytes }
  })
  return tokens.every((one) => one !== null) ? tokens : null
}

/** What the page of records that may be one person's does. */
export const duplicatesBehaviours: Behaviours<typeof duplicatesRoutes, DeskServices> = {
  twins: runs([readTwins, ownWraps], async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(readTwins, { caseId: caseId as CaseId, at: world.now() })
    if (!view.ok) return view
    const wraps = await c.run(ownWraps, {})
    const body = TwinsPage({
      language: c.language,
      csrf: c.csrf,
      freshId: freshIds(world),
      view: view.value,
      wraps: wraps.ok ? wraps.value.filter(({ secret }) => secret === 'index').map(({ wrap }) => wrap) : [],
      signIn: c.services.signInPage(c.language),
    })
    return c.page(body, { title: text.title[c.language] })
  }),
  keepTokens: runs(keepTokens, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [command, subject] = [asUuid(form.value.get('command')), asUuid(form.value.get('subject'))]
    const tokens = readTokens(form.value.all('token'))
    if (command === null || subject === null || tokens === null) return duplicateRefusals.badForm
    const act = { command: command as CommandId, subject: subject as SubjectId, tokens, at: c.services.world.now() }
    const done = await c.run(keepTokens, act)
    return done.ok ? backTo(c) : done
  }),
  mergeSubjects: runs(mergeSubjects, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [command, subject, other, merge] = ['command', 'subject', 'other', 'merge'].map((name) => asUuid(form.value.get(name)))
    const reason = mergeReason.safeParse(form.value.get('reason'))
    if (!command || !subject || !other || !merge || !reason.success) return duplicateRefusals.badForm
    const act = { command: command as Id<'command'>, subject: subject as SubjectId, other: other as SubjectId, merge: merge as MergeId }
    const done = await c.run(mergeSubjects, { ...act, reason: reason.data, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  splitSubjects: runs(splitSubjects, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [command, merge] = [asUuid(form.value.get('command')), asUuid(form.value.get('merge'))]
    const reason = splitReason.safeParse(form.value.get('reason'))
    if (command === null || merge === null || !reason.success) return duplicateRefusals.badForm
    const act = { command: command as Id<'command'>, merge: merge as MergeId, reason: reason.data }
    const done = await c.run(splitSubjects, { ...act, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
}
