import type { Result } from '@/domain/shared/result'

export type CannotScan = { readonly code: 'SCAN_NOT_AVAILABLE' } | { readonly code: 'SCAN_CANCELLED' }

/** The camera that reads a code from a wall or a sheet of paper. */
export interface Scanner {
  /** Where it is not, the button is not drawn and the code is typed. */
  readonly available: boolean
  scan(): Promise<Result<string, CannotScan>>
}

export const noScanner: Scanner = { available: false, scan: () => Promise.resolve({ ok: false, error: { code: 'SCAN_NOT_AVAILABLE' } }) }
