import { type Behaviours, runs } from '@fanal/http'
import { type Outcome, type UnitId, type World, fromBase64Url, ok, refuse, timedId, toBase64Url } from '@fanal/kernel'
import type { ZodType } from 'zod'
import type { ReportId } from '../inbox/inbox.ts'
import { approveHandover, returnHandover, withdrawHandover } from './check-handover.ts'
import { handOver } from './hand-over.ts'
import type { Handover, HandoverId } from './handover.ts'
import { handoverRefusals as say } from './handover.refusals.ts'
import type { handoverRoutes } from './handover.routes.ts'
import {
  type HandoverAnswer,
  approveRequest,
  handOverRequest,
  handoverPlace,
  keepReportRequest,
  returnRequest,
  toldRequest,
  withdrawRequest,
} from './handover.schema.ts'
import { keepReport } from './keep-report.ts'
import { listHandovers } from './list-handovers.ts'
import { tellOutcome } from './tell-outcome.ts'

export interface HandoverServices {
  readonly world: World
}

/** What handing over does at each of its addresses. */
export const handoverBehaviours: Behaviours<typeof handoverRoutes, HandoverServices> = {
  listHandovers: runs(listHandovers, async (c) => {
    const place = fit(handoverPlace, c.params)
    if (!place.ok) return refuse('not-found')
    const found = await c.run(listHandovers, { report: place.value.id as ReportId })
    if (!found.ok) return found
    const { minor, youngTold, handovers } = found.value
    return c.answer({ minor, youngTold, handovers: handovers.map(answerOf) })
  }),
  handOver: runs(handOver, async (c) => {
    const asked = await placed(handOverRequest, c)
    if (!asked.ok) return asked
    const { id, handover, copy, package: sealed, toUnit, ...codes } = asked.value
    const [ours, theirs] = [fromBase64Url(copy), fromBase64Url(sealed)]
    if (ours === null || theirs === null) return refuse('invalid', say.broken)
    const { world } = c.services
    const at = world.now()
    const done = await c.run(handOver, {
      ...codes,
      step: timedId<'step'>(at, world.chance(10)),
      handover: handover as HandoverId,
      report: id as ReportId,
      toUnit: toUnit as UnitId,
      copy: ours,
      package: theirs,
      at,
    })
    return done.ok ? c.answer({ state: done.value.state }, 201) : done
  }),
  keepReport: runs(keepReport, async (c) => {
    const asked = await placed(keepReportRequest, c)
    if (!asked.ok) return asked
    const { id, handover, reason } = asked.value
    const kept = await c.run(keepReport, { handover: handover as HandoverId, report: id as ReportId, reason, at: c.services.world.now() })
    return kept.ok ? c.answer(kept.value, 201) : kept
  }),
  approveHandover: runs(approveHandover, async (c) => {
    const asked = await placed(approveRequest, c)
    if (!asked.ok) return asked
    const { id, version, digest } = asked.value
    const done = await c.run(approveHandover, { handover: id as HandoverId, version, digest, at: c.services.world.now() })
    return done.ok ? c.answer(done.value) : done
  }),
  returnHandover: runs(returnHandover, async (c) => {
    const asked = await placed(returnRequest, c)
    if (!asked.ok) return asked
    const remarks = fromBase64Url(asked.value.remarks)
    if (remarks === null) return refuse('invalid', say.broken)
    const done = await c.run(returnHandover, { handover: asked.value.id as HandoverId, version: asked.value.version, remarks })
    return done.ok ? c.answer(done.value) : done
  }),
  withdrawHandover: runs(withdrawHandover, async (c) => {
    const asked = await placed(withdrawRequest, c)
    if (!asked.ok) return asked
    const done = await c.run(withdrawHandover, { handover: asked.value.id as HandoverId, version: asked.value.version })
    return done.ok ? c.answer(done.value) : done
  }),
  tellOutcome: runs(tellOutcome, async (c) => {
    const asked = await placed(toldRequest, c)
    if (!asked.ok) return asked
    const sequence = 'sequence' in asked.value ? asked.value.sequence : null
    const done = await c.run(tellOutcome, { handover: asked.value.id as HandoverId, sequence, at: c.services.world.now() })
    return done.ok ? c.answer(done.value) : done
  }),
}

function fit<T>(shape: ZodType<T>, value: unknown): Outcome<T> {
  const parsed = shape.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse('invalid', say.broken)
}

/** The body of a request, with the id of its address. */
async function placed<T>(
  shape: ZodType<T>,
  c: { readonly params: unknown; json(): Promise<Outcome<unknown>> },
): Promise<Outcome<T & { readonly id: string }>> {
  const place = fit(handoverPlace, c.params)
  if (!place.ok) return refuse('not-found')
  const body = await c.json()
  if (!body.ok) return body
  const asked = fit(shape, body.value)
  return asked.ok ? ok({ ...asked.value, id: place.value.id }) : asked
}

const textOf = (bytes: Uint8Array | null) => bytes && toBase64Url(bytes)

function answerOf(handover: Handover): HandoverAnswer {
  const { id, state, receiver, toUnit, basis, keepReason, urgency, version, writtenBy, answer } = handover
  return {
    id,
    state,
    receiver,
    toUnit,
    basis,
    keepReason,
    urgency,
    version,
    copy: textOf(handover.copy),
    remarks: textOf(handover.remarks),
    waiting: textOf(handover.waiting),
    writtenBy,
    writtenHour: handover.writtenHour.toISOString(),
    sentHour: handover.sentHour?.toISOString() ?? null,
    answer,
    answeredHour: handover.answeredHour?.toISOString() ?? null,
  }
}
