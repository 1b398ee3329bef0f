/**
 * Why a data file cannot be used.
 * `NOT_A_DATABASE`: another kind of file. `NOT_OURS`: a database of another program. `DAMAGED`: pages are broken.
 * `NEWER`: written by a newer version of this program. `IN_USE`: another process holds it. `UNREACHABLE`: no folder, no right.
 */
export type DataFileProblem = 'NOT_A_DATABASE' | 'NOT_OURS' | 'DAMAGED' | 'NEWER' | 'IN_USE' | 'UNREACHABLE'

/** The data file cannot be used; the host says it in a sentence and leaves the file untouched. */
export class DataFileDamaged extends Error {
  constructor(readonly file: string, readonly problem: DataFileProblem, readonly cause?: unknown) {
    super(`Data file unusable (${problem}): ${file}`)
    this.name = 'DataFileDamaged'
  }
}

const PROBLEM_BY_CODE: Readonly<Record<string, DataFileProblem>> = {
  SQLITE_NOTADB: 'NOT_A_DATABASE',
  SQLITE_CORRUPT: 'DAMAGED',
  SQLITE_BUSY: 'IN_USE',
  SQLITE_LOCKED: 'IN_USE',
  SQLITE_CANTOPEN: 'UNREACHABLE',
  SQLITE_READONLY: 'UNREACHABLE',
  SQLITE_PERM: 'UNREACHABLE',
  SQLITE_AUTH: 'UNREACHABLE'
}

/** Runs `use`; what SQLite says about the file itself becomes DataFileDamaged, everything else passes. */
export function namingFileProblems<T>(file: string, use: () => T): T {
  try {
    return use()
  } catch (error) {
    const problem = problemOf(error)
    if (problem === undefined) throw error
    throw new DataFileDamaged(file, problem, error)
  }
}

function problemOf(error: unknown): DataFileProblem | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  // Extended codes (SQLITE_CORRUPT_INDEX) begin with their primary code.
  const primary = typeof code === 'string' ? code.split('_').slice(0, 2).join('_') : ''
  return PROBLEM_BY_CODE[primary] ?? (String(message).startsWith('ConnectionFailed') ? 'UNREACHABLE' : undefined)
}
