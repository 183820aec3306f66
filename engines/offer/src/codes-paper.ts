import type { OfferCodes, OfferRules } from './rules.ts'

const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const says: Readonly<Record<string, string>> = {
  serious: 'serious warning',
  unconfirmed: 'could not confirm',
  matches: 'matches public records',
}

/**
 * The published list of codes, as a paper in Markdown: what each means, and which rule and source its reason rests on.
 * `docs/offer-codes.md` is this text, and a test holds them together.
 */
export function codesPaper(codes: OfferCodes, rules: OfferRules): string {
  const ruleOf = new Map(rules.rules.map((rule) => [rule.code, rule]))
  const facts = codes.facts.map(({ code, means, ask }) => {
    const rule = ruleOf.get(code)
    const level = rule === undefined ? 'no reason' : says[rule.level]
    return [`\`${code}\``, means.en, means.fr, level ?? '', rule === undefined ? '' : `\`${rule.rule}\``, `\`${ask}\``]
  })
  const reasons = rules.rules.map(({ rule, provision, sources, next }) => [
    `\`${rule}\``,
    provision?.en ?? '',
    sources.join(', '),
    next.map((step) => `\`${step}\``).join(' '),
  ])
  const sources = rules.sources.map(({ id, name, address, readOn, mark }) => [id, name.en, address ?? 'no single page', readOn, mark])
  const clashes = rules.contradictions.map(({ code, facts: together, atLeast, say }) => [
    `\`${code}\``,
    together.length > 3 ? `any ${atLeast} of the places` : together.map((fact) => `\`${fact}\``).join(' and '),
    say.en,
  ])
  return `# Codes of the job offer check

What \`fanal offer FILE --json\` and the page “Check a job offer” know of an offer. Rules ${rules.version}; law as read on ${rules.lawAsOf},
other sources on ${rules.readOn}. This paper is printed by \`fanal offer --codes\`; it is made from the rules, and a test holds them together.

## A file

\`\`\`json
{ "facts": { "fee_lmia": true, "no_interview": false, "passport_kept": "unknown" } }
\`\`\`

or a list of the codes that are true, \`["fee_lmia", "hurry"]\`, or an array of \`{ "id": …, "facts": … }\`. \`true\` gives the code's reason,
\`false\` gives nothing, \`"unknown"\` gives a question for the employer and never a reason; a code that is left out was not said.
Each code has at most one reason; reasons do not touch each other, and the order of the facts does not matter.

The answer is \`{ outcome, reasons: [{ code, rule, source, … }], ask, contradictions, next: [{ code, say }], rules }\`. \`code\` is the fact's code, \`rule\` the rule's
name, \`source\` the address of the first source (its name where no single page says it).

- \`serious_warning\`: a reason of that level, or ${rules.together} or more that could not be confirmed.
- \`matches_public_records\`: \`employer_lmia\`, no other reason, nothing unknown, nothing that contradicts itself. Still verify.
- \`could_not_confirm\`: everything else, and also when nothing was said. No outcome says that an offer is safe.

## Facts

${table(['code', 'means', 'sens', 'reason', 'rule', 'question if unknown'], facts)}

## Rules

${table(['rule', 'provision', 'sources', 'what to do next'], reasons)}

Always besides: ${rules.next
    .filter(({ always, facts: needed }) => always === true && needed === undefined)
    .map(({ code }) => `\`${code}\``)
    .join(
      ', ',
    )}. \`open_permit\` needs \`permit_tied\` and \`in_canada\`; \`open_permit_note\` needs \`permit_open\`; \`ask_employer\` comes with a question;
\`labour_office\` also where the place is known.

## Contradictions

${table(['code', 'answers', 'what is said'], clashes)}

## Sources

\`V\`: the law or an official page. \`S\`: somebody else's account. ${rules.note.en}

${table(['source', 'name', 'address', 'read on', 'mark'], sources)}
`
}
