export { type Distrust, distrustText } from './check-directory.ts'
export { directoryRequest } from './directory-request.ts'
export { checkedHere, fetchDirectory } from './fetch-directory.ts'
export { heardKey, spokenKey } from './spoken-key.ts'
export {
  type SentWrap,
  type UnitKeysAnswer,
  changesFor,
  isSigned,
  newEpoch,
  openHeld,
  wrapForColleague,
} from './unit-keys/wrap-for-colleague.ts'
