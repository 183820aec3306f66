import { serverSecretOf } from '@fanal/identity'
import { type Bilingual, say, thisWorld } from '@fanal/kernel'
import { splitSeed, splitWithCosigner, usualShares } from '@fanal/seal'
import { directoryMember, directoryOrganization, directoryRequest, foundOrganization, keyFingerprint, writeArrival } from '@fanal/vault'
import { askHere } from '../ask.ts'
import { type Command, needed, print, readOptions } from '../command.ts'
import { giveOutFactor } from '../keys/ask-person.ts'
import { askPlan } from '../keys/ask-plan.ts'
import { questionsOf } from '../keys/ask-until.ts'
import { freePlace, writeOnce } from '../keys/files.ts'
import { trustedDirectory } from '../keys/node-directory.ts'
import { giveOutShares } from '../keys/paper.ts'
import { sharePlan } from '../keys/plan.ts'
import { printerOf } from '../keys/printer.ts'

const usage = 'keys organization --to URL --out NAME [--fingerprint DIGITS] [--shares 3/5|2/3] [--print COMMAND] [--json]'

export const keysOrganization: Command = {
  name: 'keys organization',
  usage,
  about: {
    en: 'The key ceremony of an organization that joins a node, step by step, on the organization’s own machine.',
    fr: 'La cérémonie des clés d’un organisme qui se joint à un nœud, pas à pas, sur la machine de l’organisme.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const { values } = readOptions(console, usage, {
      to: text,
      out: text,
      fingerprint: text,
      shares: text,
      print: text,
      json: { type: 'boolean' },
    })
    const to = needed(values.to, '--to', usage)
    const out = needed(values.out, '--out', usage)
    const [requestFile, arrivalFile] = [freePlace(`${out}.request.json`), freePlace(`${out}.arrival.json`)]
    const shares = sharePlan(values.shares)
    const { language } = console
    const tell = (words: Bilingual) => say(words, language)
    const asker = askHere()
    try {
      const from = await trustedDirectory(to, values.fingerprint, { asker, language })
      const { plan, cosigner } = await askPlan(asker, language, shares !== usualShares)
      asker.say(tell({ en: '\n4. Making the keys …', fr: '\n4. Création des clés …' }))
      // @NOTE the node seals the second factors under its own secret when they arrive; until then this one does
      const hands = { secret: serverSecretOf(thisWorld.chance(32)), world: thisWorld }
      const made = await foundOrganization(plan, from.body.deployment, hands)
      const { organization, units, members, wraps } = made
      asker.say(
        tell({
          en: `\n5. The recovery key on paper: ${shares.shares} shares, ${shares.threshold} of them bring everything back${cosigner === null ? '' : `, the third always among them: ${cosigner} keeps it, outside`}. One person keeps one share.`,
          fr: `\n5. La clé de récupération sur papier : ${shares.shares} parts, dont ${shares.threshold} ramènent tout${cosigner === null ? '' : `, toujours avec la troisième : ${cosigner} la garde, à l’extérieur`}. Une personne garde une part.`,
        }),
      )
      const printer = printerOf(values.print)
      const papers = await (cosigner === null ? splitSeed(made.recoverySeed, shares) : splitWithCosigner(made.recoverySeed))
      await giveOutShares(papers, plan.name, { asker, language, cosigner, ...(printer && { print: printer }) })
      asker.say(tell({ en: '\n6. Second factors', fr: '\n6. Seconds facteurs' }))
      const questions = questionsOf(asker, language)
      // oxlint-disable-next-line no-await-in-loop -- one person after the other
      for (const factor of made.secondFactors) await giveOutFactor(questions, factor, thisWorld.now)
      const named = directoryOrganization(organization)
      const request = directoryRequest(from, [
        { kind: 'organization', organization: named, units: made.directoryUnits, members: members.map(directoryMember) },
      ])
      writeOnce(arrivalFile, writeArrival({ founded: { organization, units, members, wraps }, secondFactors: made.secondFactors }))
      writeOnce(requestFile, `${JSON.stringify(request, null, 1)}\n`)
      const fingerprint = keyFingerprint(named.recovery)
      print(
        console,
        values.json,
        {
          organization: organization.organization,
          units: units.map(({ unit }) => unit),
          fingerprint,
          request: requestFile,
          arrival: arrivalFile,
        },
        {
          en: `7. Done here.\n   ${requestFile} goes to whoever holds the root key. Tell them by telephone: recovery key ${fingerprint}.\n   ${arrivalFile} goes to whoever runs the node. It opens no report.`,
          fr: `7. C’est terminé ici.\n   ${requestFile} va à la personne qui détient la clé racine. Dites-lui au téléphone : clé de récupération ${fingerprint}.\n   ${arrivalFile} va à la personne qui exploite le nœud. Il n’ouvre aucun signalement.`,
        },
      )
      return 0
    } finally {
      asker.close()
    }
  },
}
