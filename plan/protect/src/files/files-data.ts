import type { FileClass, FileId } from './case-file.ts'

/** What the page holds of a case's files for the device: ids and codes. */
export interface FilesData {
  readonly case: string
  readonly subject: string
  readonly files: readonly {
    readonly file: FileId
    readonly class: FileClass
    readonly state: 'arriving' | 'kept'
    /** Chunks that are there from the first on, where whoever reads began it. */
    readonly held: number
    readonly own: boolean
  }[]
}
