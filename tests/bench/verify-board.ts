import { webcrypto } from 'node:crypto'
import type { Selection } from '@/domain/ballot/selection'
import { BoardMaker } from '@/testing/genuine-board'
import { nobleChecks } from '@/verifier/noble-checks'
import type { SignatureChecks } from '@/verifier/signature-checks'
import { verifyBoard } from '@/verifier/verify-board'
import { webCryptoChecks } from '@/verifier/web-crypto-checks'

const BALLOTS = 5000
const NOBLE_BALLOTS = 200
/** A recount of the whole board with the platform's cryptography. */
const BUDGET_MS = 3000
const ROUNDS = 3
const CHOICES: readonly Selection[] = ['yes', 'no', 'abstain']

const textOf = (ballots: number): string =>
  JSON.stringify(new BoardMaker({ phone: Array.from({ length: ballots }, (_, at) => CHOICES[at % CHOICES.length] ?? 'yes'), paper: [] }).board())

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function recount(text: string, checks: SignatureChecks): Promise<void> {
  const { genuine } = await verifyBoard(text, checks)
  if (!genuine) throw new Error('the board of the bench is genuine')
}

/** The checks of a recount caught on their way, to be made again without anything around them. */
async function caught(text: string, checks: SignatureChecks): Promise<readonly (() => Promise<boolean>)[]> {
  const made: (() => Promise<boolean>)[] = []
  const catching = (check: SignatureChecks['isSigned']): SignatureChecks['isSigned'] => (...call) => {
    made.push(() => check(...call))
    return Promise.resolve(true)
  }
  await recount(text, { ...checks, isTokenSigned: catching(checks.isTokenSigned), isSigned: catching(checks.isSigned) })
  return made
}

async function raw(made: readonly (() => Promise<boolean>)[], parallel: number): Promise<void> {
  for (let from = 0; from < made.length; from += parallel) await Promise.all(made.slice(from, from + parallel).map(check => check()))
}

async function compare(name: string, ballots: number, checks: SignatureChecks): Promise<number> {
  const text = textOf(ballots)
  const made = await caught(text, checks)
  const times: [number, number][] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push([await timed(() => recount(text, checks)), await timed(() => raw(made, checks.parallel * 2))])
  const best = (side: 0 | 1): number => Math.min(...times.map(time => time[side]))
  const rate = (ms: number): string => `${Math.round((ballots / ms) * 1000)} ballots/s (${Math.round(ms)} ms)`
  console.log(`${name}: ${ballots} ballots, ${(text.length / 1e6).toFixed(1)} MB: recount ${rate(best(0))}, bare checks ${rate(best(1))}`)
  return best(0)
}

async function main(): Promise<void> {
  const web = await webCryptoChecks(webcrypto.subtle as never)
  if (web === undefined) throw new Error('this Node has no Web Crypto')
  const ms = await compare('webcrypto', BALLOTS, web)
  await compare('noble', NOBLE_BALLOTS, nobleChecks)
  const within = ms <= BUDGET_MS
  console.log(`${within ? '✓' : '✗'} ${Math.round(ms)} ms of ${BUDGET_MS} ms`)
  if (!within) process.exitCode = 1
}

void main()
