import { stepOf, totpCode, writeTotpSecret } from '@fanal/identity'
import { thisWorld } from '@fanal/kernel'
import { type InvitationAnswer, makeOwnKeys, spokenKey } from '@fanal/vault'
import { type Command, needed, print, readOptions, Stop } from '../command.ts'
import { shortestPassphrase } from '../keys/plan.ts'
import { answerOf, workbenchOf } from '../workbench-desk.ts'

const usage = 'people join --to URL [--json]'

export const peopleJoin: Command = {
  name: 'people join',
  usage,
  about: {
    en: 'Joins with an invitation (FANAL_INVITATION) and a passphrase of your own (FANAL_PASSPHRASE): your keys are made here.',
    fr: 'Se joindre avec une invitation (FANAL_INVITATION) et sa propre phrase de passe (FANAL_PASSPHRASE) : vos clés sont créées ici.',
  },
  async run(console) {
    const { values } = readOptions(console, usage, { to: { type: 'string' }, json: { type: 'boolean' } })
    const token = needed(console.env.FANAL_INVITATION, 'FANAL_INVITATION', usage)
    const passphrase = needed(console.env.FANAL_PASSPHRASE, 'FANAL_PASSPHRASE', usage)
    if (passphrase.length < shortestPassphrase)
      throw new Stop(
        {
          en: 'The passphrase needs 15 characters or more: four or five words will do.',
          fr: 'La phrase de passe doit avoir au moins 15 caractères : quatre ou cinq mots suffisent.',
        },
        'short-passphrase',
      )
    const to = workbenchOf(console, values.to)
    const post = async <T>(path: string, body: unknown) =>
      await answerOf<T>(
        await fetch(new URL(path, to), {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'accept-language': console.language },
          body: JSON.stringify(body),
        }),
      )
    const invited = await post<InvitationAnswer>('/api/v1/join/look', { token })
    const totpSecret = thisWorld.chance(20)
    const code = await totpCode(totpSecret, stepOf(thisWorld.now()))
    const { deployment, organizationId: organization, member } = invited
    const made = await makeOwnKeys({ token, deployment, organization, member }, passphrase, { totpSecret, code })
    await post('/api/v1/join', made.request)
    const factor = writeTotpSecret(totpSecret)
    const spoken = spokenKey(made.key)
    print(
      console,
      values.json,
      { member: invited.member, loginName: invited.loginName, totpSecret: factor, key: made.key },
      {
        en: `You are ${invited.loginName}. Second factor, for your authenticator: ${factor}\nRead this to the colleague who gives you your unit’s keys: ${spoken}`,
        fr: `Vous êtes ${invited.loginName}. Second facteur, pour votre application d’authentification : ${factor}\nLisez ceci à la ou au collègue qui vous donne les clés de votre unité : ${spoken}`,
      },
    )
    return 0
  },
}
