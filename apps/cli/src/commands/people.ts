import { isDuty, thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { beginAgainAsOperator } from '@fanal/vault'
import { type Command, type Console, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { withDatabase } from '../with-database.ts'
import { type Desk, memberOptions, signedIn } from '../workbench-desk.ts'

interface Listed {
  readonly invitations: readonly { readonly id: string; readonly loginName: string }[]
  readonly people: readonly {
    readonly member: string
    readonly loginName: string
    readonly displayName: string
    readonly state: 'active' | 'left'
    readonly held: readonly { readonly duty: string; readonly unit: string }[]
  }[]
}

async function memberCalled(desk: Desk, name: string): Promise<string> {
  const { people } = await desk.ask<Listed>('GET', '/api/v1/people')
  const found = people.find(({ loginName, member }) => loginName === name || member === name)
  if (found !== undefined) return found.member
  throw new Stop({ en: `There is no member “${name}”.`, fr: `Il n’y a pas de membre « ${name} ».` }, 'no-member')
}

export const peopleList: Command = {
  name: 'people list',
  usage: 'people list --to URL --as NAME [--json]',
  about: {
    en: 'Lists the members of the organization you administer.',
    fr: 'Dresse la liste des membres de l’organisme que vous administrez.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, memberOptions)
    const desk = await signedIn(console, values, this.usage)
    const { people } = await desk.ask<Listed>('GET', '/api/v1/people')
    const lines = people.map(
      (one) => `${one.loginName.padEnd(12)} ${one.state.padEnd(7)} ${one.displayName}  ${one.held.map(({ duty }) => duty).join(', ')}`,
    )
    print(console, values.json, { people }, lines.join('\n'))
    return 0
  },
}

export const peopleInvite: Command = {
  name: 'people invite',
  usage: 'people invite NAME --display "Full name" --unit ID --duty intake-officer [--duty …] --to URL --as NAME [--json]',
  about: {
    en: 'Invites somebody to join: prints a token for them alone, good once and for seven days.',
    fr: 'Invite une personne à se joindre : affiche un jeton pour elle seule, valable une fois et sept jours.',
  },
  async run(console) {
    const more = { display: { type: 'string' }, unit: { type: 'string' }, duty: { type: 'string', multiple: true } } as const
    const { values, positionals } = readOptions(console, this.usage, { ...memberOptions, ...more })
    const loginName = needed(positionals[0], 'NAME', this.usage)
    const unit = needed(values.unit, '--unit', this.usage)
    const held = (values.duty ?? ['intake-officer']).map((duty) => {
      if (isDuty(duty)) return { duty, unit }
      throw new Stop({ en: `There is no duty “${duty}”.`, fr: `La fonction « ${duty} » n’existe pas.` }, 'duty')
    })
    const desk = await signedIn(console, values, this.usage)
    const displayName = values.display ?? loginName
    const made = await desk.ask<{ token: string; until: string }>('POST', '/api/v1/people/invitations', { loginName, displayName, held })
    print(console, values.json, made, tokenLines(made))
    return 0
  },
}

function tokenLines({ token, until }: { token: string; until: string }) {
  return {
    en: `Give this token to that person alone, in person or by telephone: ${token}\nIt is good once, until ${until.slice(0, 10)}.`,
    fr: `Donnez ce jeton à cette personne seule, de vive voix ou au téléphone : ${token}\nIl est valable une fois, jusqu’au ${until.slice(0, 10)}.`,
  }
}

async function asOperator(console: Console, name: string, json: boolean | undefined): Promise<number> {
  return await withDatabase(console, async (server) => {
    const made = await unitOfWork(server.connect('migrator', { max: 1 }), {}, (tx) => beginAgainAsOperator(name, thisWorld, tx))
    if (!made.ok) throw stopFor(made)
    const told = { token: made.value.token, until: made.value.until.toISOString() }
    print(console, json, told, tokenLines(told))
    return 0
  })
}

export const peopleTakeBack: Command = {
  name: 'people take-back',
  usage: 'people take-back NAME --to URL --as NAME [--json]',
  about: {
    en: 'Takes back an invitation that nobody has used: its token is good for nothing.',
    fr: 'Retire une invitation que personne n’a utilisée : son jeton ne sert plus à rien.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const name = needed(positionals[0], 'NAME', this.usage)
    const desk = await signedIn(console, values, this.usage)
    const { invitations } = await desk.ask<Listed>('GET', '/api/v1/people')
    const found = invitations.find(({ loginName }) => loginName === name)
    if (found === undefined)
      throw new Stop({ en: `No invitation waits for “${name}”.`, fr: `Aucune invitation n’attend « ${name} ».` }, 'no-invitation')
    const done = await desk.ask<{ takenBack: true }>('POST', '/api/v1/people/invitations/take-back', { invitation: found.id })
    print(console, values.json, done, { en: 'Taken back.', fr: 'C’est retiré.' })
    return 0
  },
}

export const peopleBeginAgain: Command = {
  name: 'people begin-again',
  usage: 'people begin-again NAME (--to URL --as NAME | --as-operator) [--json]',
  about: {
    en: 'Lets a member who forgot their passphrase begin again with new keys; two colleagues compare them. On the node, --as-operator does it for an organization’s only administrator.',
    fr: 'Laisse un membre qui a oublié sa phrase de passe recommencer avec de nouvelles clés; deux collègues les comparent. Sur le nœud, --as-operator le fait pour la seule personne qui administre un organisme.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { ...memberOptions, 'as-operator': { type: 'boolean' } })
    const name = needed(positionals[0], 'NAME', this.usage)
    if (values['as-operator']) return await asOperator(console, name, values.json)
    const desk = await signedIn(console, values, this.usage)
    const made = await desk.ask<{ token: string; until: string }>('POST', `/api/v1/people/${await memberCalled(desk, name)}/begin-again`)
    print(console, values.json, made, tokenLines(made))
    return 0
  },
}

export const peopleLeave: Command = {
  name: 'people leave',
  usage: 'people leave NAME --to URL --as NAME [--json]',
  about: {
    en: 'A member leaves: their sessions, duties and keys here end at once. Then roll the keys of their units.',
    fr: 'Un membre part : ses sessions, ses fonctions et ses clés ici prennent fin aussitôt. Renouvelez ensuite les clés de ses unités.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, memberOptions)
    const name = needed(positionals[0], 'NAME', this.usage)
    const desk = await signedIn(console, values, this.usage)
    const done = await desk.ask<{ sessions: number }>('POST', `/api/v1/people/${await memberCalled(desk, name)}/leave`)
    print(console, values.json, done, {
      en: `${name} has left; ${done.sessions} session(s) ended. Now: fanal keys roll, for each of their units.`,
      fr: `${name} n’est plus membre; sessions terminées : ${done.sessions}. Maintenant : fanal keys roll, pour chacune de ses unités.`,
    })
    return 0
  },
}
