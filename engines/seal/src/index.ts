export { assembleFile } from './assemble-file.ts'
export { concat } from './bytes.ts'
export { canonicalBytes, contentBytes, parseCanonical } from './canonical.ts'
export { systemChance, type Chance } from './chance.ts'
export {
  currentEpoch,
  isDirectory,
  unitEpoch,
  type BilingualName,
  type Directory,
  type DirectoryMember,
  type DirectoryOrganization,
  type DirectoryUnit,
  type UnitEpoch,
  type DirectoryOrganizationKind,
} from './directory.ts'
export { sign, signPublicKey, verifySignature } from './ed25519.ts'
export { fromBase64url, fromHex, isUuid, toBase64url, toHex, uuidOf } from './encoding.ts'
export { keepsWrap, maxEnvelope, readEnvelope, sameButWraps, type FrameProblem } from './envelope-frame.ts'
export { sealEnvelope, type Letter, type SealedEnvelope, type TooLarge } from './envelope.ts'
export {
  chunkBytes,
  chunksOf,
  fileNote,
  paddedSize,
  sealFileChunk,
  sealFileChunks,
  type FileMetadata,
  type FileNote,
  type FilePlace,
} from './files.ts'
export { deriveKey, mac, runningSha256, sha256 } from './hash.ts'
export { type EnvelopeHead, type EnvelopeKind, type SealedBy } from './head.ts'
export { kemPublicKey, kemSizes, suiteName } from './hpke.ts'
export { indexCommit } from './index-commit.ts'
export { type Json } from './json.ts'
export {
  passphraseKeys,
  passphraseSaltBytes,
  unwrapMemberSeeds,
  wrapMemberSeeds,
  type MemberPlace,
  type MemberSeeds,
  type PassphraseKeys,
  type WrappedSeeds,
} from './member.ts'
export { openEnvelope, openWithReportKey, rewrapEnvelope, type Expected, type OpenedEnvelope, type OpenProblem } from './open-envelope.ts'
export { fileOpener, type FileOpener, type FileProblem } from './open-file.ts'
export { ChangedDeployment, fingerprintOfRoot } from './of-root.ts'
export { openReply, type ReplyProblem, type VerifiedReply } from './open-reply.ts'
export { type Outcome, type Problem } from './outcome.ts'
export { buckets, maxContent, type Bucket } from './padding.ts'
export { deriveOwnCodeKeys, type OwnCodeKeys } from './own-code-keys.ts'
export { deriveReceiptKeys, envelopeIdFor, receiptKeysFromSecret, type ReceiptKeys } from './receipt-keys.ts'
export { parseReceipt, receiptBytes, writeReceipt, type ReceiptProblem } from './receipt.ts'
export {
  combineShares,
  readShare,
  shareGroups,
  smallestShares,
  splitWithCosigner,
  splitSeed,
  usualShares,
  writeShare,
  type CombineProblem,
  type PaperShare,
  type ShareProblem,
  type SharePlan,
  type TypedShare,
} from './paper-shares.ts'
export { keyId, keysId, recipientsFor } from './recipients.ts'
export { isoHour, mailboxHash, sealReply, type Reply } from './reply.ts'
export {
  isSecretContext,
  sealedClasses,
  unwrapSecret,
  wrapSecret,
  type SealedClass,
  type SecretContext,
  type WrappedSecret,
} from './secret-wrap.ts'
export {
  deploymentId,
  directoryHash,
  rootFingerprint,
  signDirectory,
  verifyDirectory,
  verifyDirectoryChain,
  type DirectoryProblem,
  type SignedDirectory,
} from './sign-directory.ts'
export {
  commitSubjectKey,
  isCommitted,
  isKeyCommitment,
  isListed,
  isSignedBy,
  subjectCommit,
  type KeyCommitment,
  type KeyPlace,
  type KeyStatement,
} from './subject-commit.ts'
export { newSubjectKey, openField, sealField, type FieldPlace } from './subject-key.ts'
export { type Reader, type ReaderName, type ReaderRole, type Recipient, type Wrap } from './wraps.ts'
