import type { Stage } from '@fanal/intake/demonstration'
import type { MemberActor, World } from '@fanal/kernel'
import type { initNode } from '@fanal/vault'

/** The stage of the stories on a node that was just founded with the demonstration's cast. */
export function stageOf({
  ceremony,
  secrets,
  world,
}: Awaited<ReturnType<typeof initNode>> & { readonly world: World }): Omit<Stage, 'asPublic' | 'asWorkbench'> {
  const unitAt = (organization: number, unit: number) => {
    const found = ceremony.founded[organization]?.units[unit]
    if (found === undefined) throw new RangeError('the cast has no such unit')
    return { organization: found.organization, unit: found.unit }
  }
  const members = ceremony.founded.flatMap(({ organization, members: enrolled }) =>
    enrolled.map((one): [string, MemberActor] => [
      one.loginName,
      { kind: 'member', member: one.member, organization: organization.organization, held: one.held },
    ]),
  )
  return {
    deployment: ceremony.deployment.id,
    directory: ceremony.directory.body,
    places: { intake: unitAt(0, 0), youth: unitAt(0, 1), shelter: unitAt(1, 0), police: unitAt(2, 0), 'child-protection': unitAt(3, 0) },
    members: new Map(members),
    secrets: new Map(
      ceremony.founded.map(({ organization, wraps }) => {
        const seed = secrets.recovery.find((one) => one.organization === organization.organization)?.seed ?? new Uint8Array()
        return [organization.organization, { wraps: wraps.map(({ wrap }) => wrap), seed }]
      }),
    ),
    world,
  }
}
