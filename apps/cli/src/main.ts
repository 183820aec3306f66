import { say } from '@fanal/kernel'
import { InboxRefused, LineRefused } from '@fanal/intake'
import { NobodyAnswers } from './ask.ts'
import { type Command, type Console, consoleLanguage, Stop } from './command.ts'
import { backup } from './commands/backup.ts'
import { backupKey } from './commands/backup-key.ts'
import { benchIntake } from './commands/bench-intake.ts'
import { demoEdition } from './commands/demo-edition.ts'
import { demoMembers } from './commands/demo-members.ts'
import { demoReceipts } from './commands/demo-receipts.ts'
import { directoryExport } from './commands/directory-export.ts'
import { directoryImport } from './commands/directory-import.ts'
import { editionBuild } from './commands/edition-build.ts'
import { editionExport } from './commands/edition-export.ts'
import { editionFreeze } from './commands/edition-freeze.ts'
import { editionVerify } from './commands/edition-verify.ts'
import { doctor } from './commands/doctor.ts'
import { employersImport } from './commands/employers-import.ts'
import { discloseCommand } from './commands/disclose.ts'
import { estimateCommand } from './commands/estimate.ts'
import { handoverAcknowledge, handoverList, handoverOpen, handoverOutcome } from './commands/handover.ts'
import { inboxList, inboxOpen, inboxReply } from './commands/inbox.ts'
import { keysGive, keysWaiting } from './commands/keys-give.ts'
import { keysInit } from './commands/keys-init.ts'
import { keysUnit } from './commands/keys-unit.ts'
import { keysMend } from './commands/keys-mend.ts'
import { keysOrganization } from './commands/keys-organization.ts'
import { keysPublish } from './commands/keys-publish.ts'
import { keysRecover, keysRecoveryExport, keysRecoveryImport } from './commands/keys-recover.ts'
import { keysRewrap, keysRoll } from './commands/keys-roll.ts'
import { keysSign } from './commands/keys-sign.ts'
import { knowledgeCheck } from './commands/knowledge-check.ts'
import { ledgerHead, ledgerProve, ledgerVerify } from './commands/ledger.ts'
import { linkCommand } from './commands/link.ts'
import { migrateCommand } from './commands/migrate.ts'
import { offerCommand } from './commands/offer.ts'
import { planImport } from './commands/plan-import.ts'
import { planList } from './commands/plan-list.ts'
import { peopleJoin } from './commands/people-join.ts'
import { peopleBeginAgain, peopleTakeBack, peopleInvite, peopleLeave, peopleList } from './commands/people.ts'
import { penaltyCommand } from './commands/penalty.ts'
import { reportCheck, reportFollowUp, reportSend } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { screenCommand } from './commands/screen.ts'
import { serve } from './commands/serve.ts'
import { upgrade } from './commands/upgrade.ts'

const commands: readonly Command[] = [
  serve,
  migrateCommand,
  backupKey,
  backup,
  restore,
  upgrade,
  doctor,
  keysInit,
  keysOrganization,
  keysSign,
  keysPublish,
  keysWaiting,
  keysGive,
  keysRoll,
  keysRewrap,
  keysMend,
  keysUnit,
  keysRecoveryExport,
  keysRecover,
  keysRecoveryImport,
  peopleList,
  peopleInvite,
  peopleJoin,
  peopleBeginAgain,
  peopleTakeBack,
  peopleLeave,
  demoMembers,
  demoReceipts,
  demoEdition,
  reportSend,
  reportCheck,
  reportFollowUp,
  inboxList,
  inboxOpen,
  inboxReply,
  handoverList,
  handoverOpen,
  handoverAcknowledge,
  handoverOutcome,
  ledgerVerify,
  ledgerHead,
  ledgerProve,
  screenCommand,
  linkCommand,
  offerCommand,
  estimateCommand,
  discloseCommand,
  directoryImport,
  editionBuild,
  editionFreeze,
  editionExport,
  editionVerify,
  directoryExport,
  knowledgeCheck,
  penaltyCommand,
  employersImport,
  planImport,
  planList,
  benchIntake,
]

function chosen(words: readonly string[]): { command: Command; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const command = commands.find((candidate) => candidate.name === words.slice(0, length).join(' '))
    if (command !== undefined) return { command, rest: words.slice(length) }
  }
  return null
}

async function main(words: readonly string[]): Promise<number> {
  const console: Console = {
    args: [],
    env: process.env,
    language: consoleLanguage(process.env),
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  }
  const choice = chosen(words)
  if (choice === null) {
    const lines = commands.map((command) => `  fanal ${command.usage}\n      ${say(command.about, console.language)}`)
    ;(words.length === 0 || words[0] === '--help' ? console.out : console.err)(`Fanal\n\n${lines.join('\n')}`)
    return words.length === 0 || words[0] === '--help' ? 0 : 2
  }
  try {
    return await choice.command.run({ ...console, args: choice.rest })
  } catch (fault) {
    if (fault instanceof NobodyAnswers)
      console.err(say({ en: 'Nobody answered: nothing was made.', fr: 'Personne n’a répondu : rien n’a été créé.' }, console.language))
    else if (fault instanceof Stop) console.err(say(fault.sentence, console.language))
    else if (fault instanceof LineRefused || fault instanceof InboxRefused) console.err(fault.message)
    else if (isUnreachable(fault))
      console.err(
        say(
          { en: 'The address does not answer: is Fanal running there?', fr: 'L’adresse ne répond pas : Fanal y fonctionne-t-il?' },
          console.language,
        ),
      )
    else if ((fault as { code?: unknown }).code === '42P01')
      console.err(
        say(
          {
            en: 'The database is empty or of an older version: run fanal migrate.',
            fr: 'La base de données est vide ou d’une version antérieure : exécutez fanal migrate.',
          },
          console.language,
        ),
      )
    else throw fault
    return 1
  }
}

function isUnreachable(fault: unknown): boolean {
  return fault instanceof TypeError && fault.message === 'fetch failed'
}

process.exitCode = await main(process.argv.slice(2))
