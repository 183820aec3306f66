import { fromBase64url, type SignedDirectory, rootFingerprint, verifyDirectoryChain } from '@fanal/seal'
import { disclosureFindings } from './disclosure.ts'
import type { Edition, EditionFile } from './edition.ts'
import { type Manifest, besideManifest, manifestBytes, manifestHash, manifestOf, sha256Hex } from './manifest.ts'
import { proofProblem } from './proof.ts'
import { recompute } from './recompute.ts'
import { signOffProblems } from './sign-off.ts'
import type { VerifyCode } from './verify.text.ts'

export interface VerifyFinding {
  readonly code: VerifyCode
  readonly file: string | null
  /** `TABLE/CELL`. */
  readonly figure: string | null
  /** What stands there, what should, or which check failed: figures and codes. */
  readonly detail: string
}

export interface Verified {
  readonly manifest: string | null
  readonly files: number
  readonly figures: number
  /** Fingerprint of the root whose directory the signatures were checked with; null where there is none. */
  readonly root: string | null
  readonly findings: readonly VerifyFinding[]
}

/** A figure that a file shows and that is not the published one. */
export interface ShownOtherwise {
  readonly file: string
  readonly figure: string
  readonly printed: string
  readonly published: string
}

/** How the files of an edition are read and made: the pages, the data and the PDF, each by its own writer. */
export interface Writers {
  /** Makes every file again from the published figures. */
  readonly build: (edition: Edition) => Promise<readonly EditionFile[]>
  /** Reads the figures that each file shows, and compares them with the published ones. */
  readonly differing: (edition: Edition, files: readonly EditionFile[]) => Promise<readonly ShownOtherwise[]>
}

export type Folder = ReadonlyMap<string, Uint8Array>

/**
 * Checks a published folder with nothing but itself: every file, every figure, what can be made again, what could be worked out, who signed, and the log.
 * @param fingerprint  of the deployment's root, as it was published elsewhere; without it the folder vouches for its own keys, which is said
 */
export async function verifyFolder(
  folder: Folder,
  writers: Writers,
  { fingerprint = null }: { fingerprint?: string | null } = {},
): Promise<Verified> {
  const manifest = read(folder, 'manifest.json') as Manifest | null
  if (manifest?.format !== 'fanal-edition-manifest/1' || !Array.isArray(manifest.files)) return nothing('no-manifest', 'manifest.json')
  const hash = manifestHash(manifest)
  const edition = read(folder, 'data/edition.json') as Edition | null
  const ofFiles = filesDiffering(folder, manifest)
  if (edition?.format !== 'fanal-edition/1') return { ...nothing('no-edition', 'data/edition.json'), manifest: hash }
  const files = [...folder].filter(([path]) => !besideManifest.some((beside) => beside === path)).map(([path, bytes]) => ({ path, bytes }))
  const figures = await ofFigures(edition, files, writers)
  const signed = await ofSignatures(folder, hash, fingerprint)
  const findings = [...ofFiles, ...ofManifest(folder, manifest, edition, files), ...figures, ...signed.findings]
  const count = edition.tables.reduce((sum, table) => sum + table.cells.length, 0)
  return { manifest: hash, files: folder.size, figures: count, root: signed.root, findings }
}

const found = (code: VerifyCode, file: string | null, detail = '', figure: string | null = null): VerifyFinding => ({
  code,
  file,
  figure,
  detail,
})
const nothing = (code: VerifyCode, file: string): Verified => ({
  manifest: null,
  files: 0,
  figures: 0,
  root: null,
  findings: [found(code, file)],
})

function read(folder: Folder, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(folder.get(path)))
  } catch {
    return null
  }
}

function filesDiffering(folder: Folder, manifest: Manifest): VerifyFinding[] {
  const named = new Set([...manifest.files.map(({ path }) => path), ...besideManifest])
  const listed = manifest.files.flatMap(({ path, sha256 }) => {
    const bytes = folder.get(path)
    if (bytes === undefined) return [found('file-missing', path)]
    return sha256Hex(bytes) === sha256 ? [] : [found('file-changed', path)]
  })
  return [...listed, ...[...folder.keys()].filter((path) => !named.has(path)).map((path) => found('file-unknown', path))]
}

/** Whether the manifest says of the edition what the edition says itself, byte for byte. */
function ofManifest(folder: Folder, manifest: Manifest, edition: Edition, files: readonly EditionFile[]): VerifyFinding[] {
  const { files: _, ...said } = manifest
  const { files: __, ...own } = manifestOf(edition, files)
  const isSame = sha256Hex(manifestBytes({ ...said, files: [] })) === sha256Hex(manifestBytes({ ...own, files: [] }))
  const isCanonical = sha256Hex(folder.get('manifest.json') ?? '') === manifestHash(manifest)
  return isSame && isCanonical ? [] : [found('manifest-differs', 'manifest.json')]
}

async function ofFigures(edition: Edition, files: readonly EditionFile[], { build, differing }: Writers): Promise<VerifyFinding[]> {
  const recomputed = recompute(edition).map(({ figure, printed, recomputed: made }) =>
    found('recomputed-differs', 'data/edition.json', `${printed} ≠ ${made}`, figure),
  )
  const shown = (await differing(edition, files)).map(({ file, figure, printed, published }) =>
    found('figure-differs', file, `${printed} ≠ ${published}`, figure),
  )
  const given = new Map(files.map(({ path, bytes }) => [path, sha256Hex(bytes)]))
  const named = new Set(shown.map(({ file }) => file))
  const rebuilt = (await build(edition))
    .filter(({ path, bytes }) => given.has(path) && given.get(path) !== sha256Hex(bytes) && !named.has(path))
    .map(({ path }) => found('rebuilt-differs', path))
  const findings = disclosureFindings([edition]).map(({ code, releases }) => found('disclosure', null, `${code}: ${releases.join(', ')}`))
  return [...recomputed, ...shown, ...rebuilt, ...findings]
}

interface DirectoryFile {
  readonly root: string
  readonly chain: readonly SignedDirectory[]
}

async function ofSignatures(
  folder: Folder,
  manifest: string,
  fingerprint: string | null,
): Promise<{ root: string | null; findings: VerifyFinding[] }> {
  const directory = read(folder, 'proof/directory.json') as DirectoryFile | null
  const root = typeof directory?.root === 'string' ? fromBase64url(directory.root) : undefined
  const chain = Array.isArray(directory?.chain) ? directory.chain : []
  const verified = root?.length === 32 ? await verifyDirectoryChain(chain, root) : null
  const known = root?.length === 32 ? rootFingerprint(root) : null
  const isOther = fingerprint !== null && known !== null && digits(fingerprint) !== digits(known)
  const isNone = directory === null && !folder.has('proof/directory.json')
  if (verified === null || !verified.ok || isOther) {
    const problem = isNone
      ? []
      : [found('directory', 'proof/directory.json', verified !== null && !verified.ok ? verified.problem : 'other-root')]
    return {
      root: null,
      findings: [...problem, found('sign-off-missing', 'proof/signatures.json'), found('log-missing', 'proof/log.json')],
    }
  }
  const signatures = read(folder, 'proof/signatures.json')
  const { missing, problems } = await signOffProblems(Array.isArray(signatures) ? signatures : [], manifest, chain)
  const logKey = fromBase64url(verified.directory.logKey) ?? new Uint8Array()
  const log = folder.has('proof/log.json')
    ? proofProblem(read(folder, 'proof/log.json'), manifest, { deployment: verified.directory.deployment, logKey })
    : null
  return {
    root: known,
    findings: [
      ...problems.map(({ level, problem }) => found('sign-off', 'proof/signatures.json', `${level}: ${problem}`)),
      ...missing.map((level) => found('sign-off-missing', 'proof/signatures.json', level)),
      ...(log === null ? [] : [found('log', 'proof/log.json', log)]),
      ...(folder.has('proof/log.json') ? [] : [found('log-missing', 'proof/log.json')]),
    ],
  }
}

const digits = (text: string): string => text.replaceAll(/\D/g, '')
