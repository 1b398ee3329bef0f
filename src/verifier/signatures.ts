import { bytesOf, joined, utf8 } from './bytes'
import { ballotText, tokenText, type Manifest } from './format'
import type { NumberedRow } from './lines'
import type { Pace } from './pace'
import type { Notes } from './report'
import type { SignatureChecks } from './signature-checks'

const NO_BYTES = new Uint8Array(0)
export const read = (text: string): Uint8Array => bytesOf(text) ?? NO_BYTES

/** Checks every token and every ballot, as many at a time as the platform likes. */
export async function checkSignatures(rows: readonly NumberedRow[], manifest: Manifest, manifestHash: string, { checks, notes, pace }: { readonly checks: SignatureChecks; readonly notes: Notes; readonly pace: Pace }): Promise<void> {
  const issuer = read(manifest.issuerPublicKey)
  for (let from = 0; from < rows.length; from += checks.parallel) {
    await Promise.all(rows.slice(from, from + checks.parallel).map(numbered => checkRow(numbered, issuer, manifestHash, checks, notes)))
    pace.step(Math.min(checks.parallel, rows.length - from) * SIGNATURE_WEIGHT)
    if (pace.isDue) await pace.rest()
  }
}

/** A row's two signatures take about as long as reading so many lines; only the progress bar depends on it. */
export const SIGNATURE_WEIGHT = 20

async function checkRow({ at, number, row }: NumberedRow, issuer: Uint8Array, manifestHash: string, checks: SignatureChecks, notes: Notes): Promise<void> {
  const token = joined(read(row.prefix), utf8(tokenText(manifestHash, number)))
  const [byIssuer, byVoter] = await Promise.all([
    checks.isTokenSigned(issuer, token, read(row.token)),
    checks.isSigned(read(row.key), utf8(ballotText(manifestHash, number, row)), read(row.signature))
  ])
  if (!byIssuer) notes.find('TOKEN_FORGED', at, number)
  if (!byVoter) notes.find('SIGNATURE_FORGED', at, number)
}
