/** Numbers that worker threads read without a copy. */
export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2))
}

export function asShared(values: readonly number[] | Int32Array): Int32Array {
  const out = sharedInt32(values.length)
  out.set(values)
  return out
}
