import type { Bilingual, OrganizationId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import type { CaseId } from '../cases/case.ts'
import { servicesNamed } from './match.store.ts'
import type { Referral } from './referral.ts'
import { referralsOfCase } from './referral.store.ts'

/** Referrals of a case with what says the names of whom they went to. */
export interface Receivers {
  /** The latest first. */
  readonly referrals: readonly Referral[]
  /** Names of the services that were asked, by their ids. */
  readonly services: ReadonlyMap<string, Bilingual>
  readonly directory: Directory | null
}

export async function receiversOf(organization: OrganizationId, caseId: CaseId, tx: Transaction): Promise<Receivers> {
  const referrals = await referralsOfCase(organization, caseId, tx)
  const services = await servicesNamed(
    referrals.flatMap(({ to }) => to.service ?? []),
    tx,
  )
  return { referrals, services, directory: (await currentDirectory(tx))?.body ?? null }
}
