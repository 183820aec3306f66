import { parentPort, workerData } from 'node:worker_threads'
import { sealLetter } from '@fanal/intake'
import { receiptKeysFromSecret } from '@fanal/seal'
import type { PreparePlan } from './prepare.ts'

const plan = workerData as PreparePlan
const node = { to: '', deployment: plan.deployment, fingerprint: '', demonstration: true, directory: plan.directory }

for (let index = 0; index < plan.count; index += 1) {
  // @NOTE random in place of Argon2id of a receipt: the same 32 bytes to everything that follows
  const keys = await receiptKeysFromSecret(crypto.getRandomValues(new Uint8Array(32)))
  const unit = plan.units[index % plan.units.length]!
  const what = 'x'.repeat(plan.lengths[index % plan.lengths.length]!)
  const { submission, envelope } = await sealLetter(node, keys, {
    kind: 'report',
    language: 'en',
    answers: { what },
    files: [],
    sealedBy: 'command',
    unit,
  })
  parentPort?.postMessage({ submission, report: keys.reportId, envelope, unit })
}
