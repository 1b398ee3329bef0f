import { createHash, webcrypto } from 'node:crypto'
import { createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { genuineLedger } from '@/testing/genuine-ledger'
import { inclusionRanges } from '@/domain/ledger/evidence/log-tiles'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyExport } from '@/verifier/ledger/verify-export'
import { webCryptoChecks } from '@/verifier/web-crypto-checks'
import { nodeDigest } from '@server/adapters/node/digest'
import { nodeLedgerSigner } from '@server/adapters/node/ledger-signer'

const TRANSFERS = 100_000
const HOUSEHOLDS = 500
const ROUNDS = 3
/** Replayed and verified, with the platform's digests. */
const PER_SECOND_MIN = 50_000
const PROOF_BYTES_MAX = 600
/** Index and size of a proof, eight bytes each. */
const PLACE_BYTES = 16

const nodeHash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

interface Rate {
  /** Transfers in a second on the clock, which others of a busy machine slow down … */
  readonly wall: number
  /** … and in a second of this process's own work, collecting garbage included. */
  readonly own: number
}

async function rateOf(work: () => Promise<unknown>): Promise<Rate> {
  const [from, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: Math.round((TRANSFERS * 1000) / (performance.now() - from)), own: Math.round((TRANSFERS * 1_000_000) / (user + system)) }
}
const rateText = ({ wall, own }: Rate): string => `${wall}/s on the clock, ${own}/s of own work`

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'verify-coins-'))
  const file = path.join(folder, 'village.jsonl')
  const lines = (): AsyncIterable<string> => createInterface({ input: createReadStream(file, 'utf8') })
  const written = openSync(file, 'w')
  for (const line of genuineLedger(TRANSFERS, HOUSEHOLDS, nodeDigest.sha256Bytes, nodeLedgerSigner(Buffer.alloc(32, 'bench')))) writeSync(written, `${line}\n`)
  const checks = (await webCryptoChecks(webcrypto.subtle as never)) ?? nobleChecks
  const rates: { readonly verify: Rate; readonly digest: Rate }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const digest = await rateOf(async () => {
      for await (const line of lines()) createHash('sha256').update(line).digest()
    })
    const verify = await rateOf(async () => {
      const report = await verifyExport(lines(), checks, { hash: nodeHash, encode: text => Buffer.from(text, 'utf8') })
      if (!report.genuine) throw new Error(`the ledger of the bench is genuine: ${JSON.stringify(report.findings.slice(0, 3))}`)
    })
    rates.push({ verify, digest })
  }
  rmSync(folder, { recursive: true })
  const best = Math.max(...rates.map(({ verify }) => verify.own))
  for (const { verify, digest } of rates) console.log(`replay and verify ${rateText(verify)}; the file read and each line digested ${rateText(digest)}; ratio ${(verify.own / digest.own).toFixed(2)}`)
  const bytes = Math.max(...[0, 1, 65_535, 99_999].map(index => inclusionRanges(index, TRANSFERS).length * 32 + PLACE_BYTES))
  console.log(`best ${best} transfers/s of own work (bar ${PER_SECOND_MIN}); inclusion proof at ${TRANSFERS}: ${bytes} B (bar ${PROOF_BYTES_MAX})`)
  if (best < PER_SECOND_MIN || bytes > PROOF_BYTES_MAX) process.exitCode = 1
}

void main()
