/** An invented plan as a file, to be broken in one place at a time. */
export const sound = {
  schema_version: '1.0',
  title: { en: 'Invented plan', fr: 'Plan inventé' },
  from: '2026-04-01',
  until: '2029-04-01',
  pillars: [{ id: 'prevention', en: 'Prevention', fr: 'Prévention' }],
  departments: { DEP: { en: 'Invented Department', fr: 'Ministère inventé' }, AGY: { en: 'Invented Agency', fr: 'Agence inventée' } },
  commitments: [
    {
      id: 'INV-01',
      pillar: 'prevention',
      title: { en: 'Teach hotel staff the signs', fr: 'Enseigner les signes au personnel hôtelier' },
      lead: ['DEP'],
      lead_verified: true,
      partners: ['AGY'],
      due: '2027-06-30',
      due_verified: true,
      answers: ['REC-2.14'],
      verification: 'verified',
      sources: ['S01'],
      indicators: ['share_taught'],
      milestones: [{ id: 'INV-01-A', title: { en: 'Course written', fr: 'Cours rédigé' }, due: '2026-10-01', evidence_required: true }],
    },
    {
      id: 'INV-02',
      pillar: 'prevention',
      title: { en: 'Print the card', fr: 'Imprimer la carte' },
      lead: ['AGY'],
      timeline: { en: 'ongoing', fr: 'en continu' },
      verification: 'secondary',
      sources: [],
    },
  ],
  indicators: [
    { id: 'taught', name: { en: 'Staff taught', fr: 'Membres du personnel formés' }, unit: 'persons', kind: 'flow' },
    { id: 'staff', name: { en: 'Staff', fr: 'Personnel' }, unit: 'persons', kind: 'stock', total_of: ['east', 'west'] },
    { id: 'east', name: { en: 'Staff, east', fr: 'Personnel, est' }, unit: 'persons', kind: 'stock' },
    { id: 'west', name: { en: 'Staff, west', fr: 'Personnel, ouest' }, unit: 'persons', kind: 'stock' },
    {
      id: 'share_taught',
      name: { en: 'Share taught', fr: 'Part formée' },
      unit: 'percent',
      reading: 'higher-is-better',
      source: { kind: 'formula', numerator: 'taught', denominator: 'staff', per: 100 },
    },
    { id: 'cleared', name: { en: 'Share cleared', fr: 'Part classée' }, unit: 'percent', provisions: ['CC-279.01'] },
  ],
  values: [
    { indicator: 'staff', year: '2026-27', value: 100, source: 'S01', verification: 'verified', vintage: '2027-05' },
    { indicator: 'east', year: '2026-27', value: 60, source: 'S01', verification: 'verified', vintage: '2027-05' },
    { indicator: 'west', year: '2026-27', value: 40, source: 'S01', verification: 'verified', vintage: '2027-05' },
    {
      indicator: 'cleared',
      year: '2026',
      value: 33.3,
      numerator: 1,
      denominator: 3,
      source: 'S01',
      verification: 'secondary',
      vintage: '2027',
    },
  ],
  targets: [{ indicator: 'share_taught', period: '2028-29', kind: 'number', value: 80, set_on: '2026-04-01' }],
  baselines: [{ indicator: 'taught', period: '2025-26', value: 0, source: 'S01' }],
  sources: { S01: { title: { en: 'Invented source', fr: 'Source inventée' }, address: 'https://example.org/plan' } },
  known_gaps: [{ en: 'The annex was not read.', fr: 'L’annexe n’a pas été lue.' }],
}

export type SoundPlan = typeof sound

export const soundTable = [
  'plan_en,plan_fr,id,pillar,pillar_en,pillar_fr,title_en,title_fr,lead,lead_en,lead_fr,lead_verified,partners,due,due_verified,timeline_en,timeline_fr,mark,sources,sources_en,sources_fr,sources_address,funding,currency',
  'Invented plan,Plan inventé,INV-01,prevention,Prevention,Prévention,Teach,Enseigner,DEP|AGY,Department|Agency,Ministère|Agence,yes,,2027-06-30,yes,,,verified,S01,Invented source,Source inventée,https://example.org/plan,300,CAD',
  ',,INV-02,prevention,,,"Print, and hand out",Imprimer,AGY,,,no,DEP,,,ongoing,en continu,secondary,,,,,200,CAD',
  ',,TOTAL,,,,,,,,,,,,,,,,,,,,500,',
]
