import { type Behaviours, type Context, runs } from '@fanal/http'
import type { Bilingual } from '@fanal/kernel'
import { type Assessment, type NoticeFault, assess, readNotice } from '@fanal/penalty'
import { penaltyDesk } from './penalty-desk.ts'
import type { FormProblem } from './penalty-form.tsx'
import { PenaltyPage } from './penalty.page.tsx'
import { penaltyRoutes } from './penalty.routes.ts'
import { penaltyPageText as text } from './penalty.text.ts'
import { type TypedNotice, emptyNotice, fieldOf, noticeOf, typedNotice } from './typed-notice.ts'

interface Worked {
  readonly typed: TypedNotice
  readonly problems: readonly FormProblem[]
  readonly result: Assessment | null
}

const asksFirst: Readonly<Record<string, Bilingual>> = { employer: text.chooseEmployer, code: text.chooseKind, history: text.chooseHistory }

/** A fault as the form says it: what was left out is asked for, what is out of range says the range. */
function problemOf(fault: NoticeFault): FormProblem {
  const name = fieldOf(fault)
  return { name, say: asksFirst[name.replace(/-\d+$/, '')] ?? { en: fault.en, fr: fault.fr } }
}

function workOut(typed: TypedNotice): Worked {
  const read = readNotice(noticeOf(typed))
  if (!read.ok) return { typed, problems: read.faults.map(problemOf), result: null }
  const assessed = assess(read.notice)
  if (!assessed.ok) return { typed, problems: [{ name: 'employees', say: text.sizeUnknown }], result: null }
  return { typed, problems: [], result: assessed.assessment }
}

async function shown(c: Context<object, unknown>, worked: Worked) {
  const law = await c.run(penaltyDesk, {})
  if (!law.ok) return law
  const page = <PenaltyPage language={c.language} csrf={c.csrf} {...worked} />
  return c.page(page, { title: text.title[c.language], status: worked.problems.length > 0 ? 422 : 200 })
}

/** The calculator of penalties; whoever is signed in may use it, and nothing is kept. */
export const penaltyBehaviours: Behaviours<typeof penaltyRoutes, object> = {
  penalty: runs(penaltyDesk, (c) => shown(c, { typed: emptyNotice, problems: [], result: null })),
  workOutPenalty: runs(penaltyDesk, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const { typed, asked } = typedNotice(form.value)
    return await shown(c, asked === 'work-out' ? workOut(typed) : { typed, problems: [], result: null })
  }),
  // a result is not kept: whoever opens its address again begins anew
  workedOutPenalty: runs(penaltyDesk, async (c) => {
    const law = await c.run(penaltyDesk, {})
    return law.ok ? c.redirect(penaltyRoutes.penalty.href({ language: c.language })) : law
  }),
}
