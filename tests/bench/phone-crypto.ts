import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { ballotText, promiseText, tokenText } from '@/domain/ballot/secret/signed-ballot'
import { inclusionPath, merkleRoot, rootFromPath } from '@/domain/shared/merkle'
import { utf8 } from '@/domain/shared/utf8'
import { nodeBox, nodeIssuer } from '@server/adapters/node/ballot-crypto'
import { nodeDigest } from '@server/adapters/node/digest'

/** Longer than this, and a finger feels it. */
const SLICE_MAX_MS = 50
const ROUNDS = 9
/** A phone's engine compiles as Node does, or, where that is forbidden to it, only interprets. */
const ENGINES = { jit: [], jitless: ['--jitless', '--no-expose-wasm'] } as const
const DEEDS = { take: '领票', cast: '投票', check: '对票' } as const
type Deed = keyof typeof DEEDS
type Engine = keyof typeof ENGINES

/** Pieces of work by name, in ms. */
type Pieces = Readonly<Record<string, number>>

const MANIFEST_HASH = Buffer.alloc(32, 1).toString('base64url')
const SEED = new Uint8Array(32).fill(7)
const BOARD_ROWS = 1500

/** Measures what lies between two breaths, in ms. Time outside of them is nobody's. */
class Stopwatch {
  readonly pieces: Record<string, number> = {}
  private since = now()
  private breaths = 0

  /** Ends a piece of work and gives the engine back, as a screen's next frame would. */
  async breathe(name = `breath ${(this.breaths += 1)}`): Promise<void> {
    const { clock, processor } = now()
    // Other programs lengthen the one, the engine's own helpers the other; the work itself took no more than the lesser.
    this.pieces[name] = Math.min(clock - this.since.clock, processor - this.since.processor)
    await new Promise(resolve => setImmediate(resolve))
    this.restart()
  }

  /** What happened since the last breath was not the phone's work. */
  restart(): void {
    this.since = now()
  }
}

function now(): { readonly clock: number; readonly processor: number } {
  const { user, system } = process.cpuUsage()
  return { clock: performance.now(), processor: (user + system) / 1000 }
}

/** The modules are evaluated when they are first needed, as on the phone. */
async function loaded(watch: Stopwatch) {
  watch.restart()
  const keys = await import('@/crypto/ballot-keys')
  await watch.breathe('load keys')
  const tokens = await import('@/crypto/token')
  await watch.breathe('load tokens')
  return { ...keys, ...tokens }
}

async function take(watch: Stopwatch): Promise<void> {
  const issuer = nodeIssuer(SEED)
  const { publicKey: issuerPublicKey, sealed } = await issuer.makeKey('poll')
  const craft = await loaded(watch)
  craft.prepareBallotKeys()
  await watch.breathe('first multiplication')
  const { key } = craft.ballotKeyPair(SEED, 'poll')
  const number = craft.ballotNumber(key)
  await watch.breathe('key')
  const text = tokenText(MANIFEST_HASH, number)
  const breathe = (): Promise<void> => watch.breathe()
  const { prefix, unblinder, blinded } = await craft.blindToken({ issuerPublicKey, text, random: async count => new Uint8Array(randomBytes(count)), breathe })
  await watch.breathe('blind')
  const blindSignature = issuer.blindSign({ sealed, context: 'poll' }, blinded) ?? ''
  watch.restart()
  const token = await craft.finishToken({ issuerPublicKey, text, prefix, unblinder, blindSignature, breathe })
  await watch.breathe('finish')
  if (token === undefined) throw new Error('the issuer signed')
}

async function cast(watch: Stopwatch): Promise<void> {
  const box = nodeBox(SEED)
  const craft = await loaded(watch)
  craft.prepareBallotKeys()
  await watch.breathe('first multiplication')
  const { key, secret } = craft.ballotKeyPair(SEED, 'poll')
  const number = craft.ballotNumber(key)
  await watch.breathe('key')
  const signature = craft.signText(secret, ballotText(MANIFEST_HASH, number, 1, 'yes'))
  await watch.breathe('sign')
  const text = promiseText(MANIFEST_HASH, number, 1, craft.sha256Text(signature))
  const promise = box.sign(text)
  watch.restart()
  const isPromised = craft.isSigned({ publicKey: box.publicKey, text, signature: promise })
  await watch.breathe('promise')
  if (!isPromised) throw new Error('the box promised')
}

async function check(watch: Stopwatch): Promise<void> {
  const leaves = Array.from({ length: BOARD_ROWS }, (_, index) => utf8(`${index} `.repeat(150)))
  const [root, path, index] = [merkleRoot(leaves, nodeDigest.sha256Bytes), inclusionPath(leaves, 700, nodeDigest.sha256Bytes), 700]
  const { sha256 } = await loaded(watch)
  const reached = rootFromPath({ leaf: leaves[index] ?? new Uint8Array(), index, size: BOARD_ROWS, path }, sha256)
  await watch.breathe('root')
  if (reached === undefined || !Buffer.from(reached).equals(root)) throw new Error('the path leads to the root')
}

/** One deed in a process of its own: nothing is warm, as on a phone that was just opened. */
async function once(deed: Deed): Promise<void> {
  // WeChat has neither; what would use them if they were there must not.
  Object.defineProperty(globalThis, 'crypto', { value: undefined })
  Object.defineProperty(globalThis, 'TextEncoder', { value: undefined })
  const watch = new Stopwatch()
  await { take, cast, check }[deed](watch)
  console.log(JSON.stringify(watch.pieces))
}

function inOwnProcess(engine: Engine, deed: Deed): Pieces {
  const { status, stdout } = spawnSync(process.execPath, [...ENGINES[engine], __filename, deed], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error(`${deed} failed`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Pieces
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const longest = (pieces: Pieces): number => Math.max(...Object.values(pieces))
const total = (pieces: Pieces): number => Object.values(pieces).reduce((sum, piece) => sum + piece, 0)

/** The pieces that take longest, each by its median. */
function heaviest(runs: readonly Pieces[]): string {
  const names = new Set(runs.flatMap(run => Object.keys(run).filter(name => !name.startsWith('breath '))))
  const medians = [...names].map(name => ({ name, ms: median(runs.flatMap(run => run[name] ?? [])) })).sort((one, other) => other.ms - one.ms)
  return medians.slice(0, 4).map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join(', ')
}

function compare(): void {
  const runs = new Map<string, Pieces[]>()
  const engines = Object.keys(ENGINES) as Engine[]
  const deeds = Object.keys(DEEDS) as Deed[]
  // In turn within one run, so that what the machine does besides falls on all.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const deed of deeds) for (const engine of engines) runs.set(`${deed} ${engine}`, [...(runs.get(`${deed} ${engine}`) ?? []), inOwnProcess(engine, deed)])
  }
  for (const deed of deeds) {
    for (const engine of engines) {
      const all = runs.get(`${deed} ${engine}`) ?? []
      const slice = median(all.map(longest))
      console.log(`${DEEDS[deed]} ${engine.padEnd(8)} longest piece ${slice.toFixed(1).padStart(5)} ms = ${(slice / SLICE_MAX_MS).toFixed(2)} of ${SLICE_MAX_MS} ms, total ${median(all.map(total)).toFixed(1).padStart(6)} ms (${heaviest(all)})`)
      if (slice > SLICE_MAX_MS) process.exitCode = 1
    }
  }
}

const [, , deed] = process.argv
if (deed === 'take' || deed === 'cast' || deed === 'check') void once(deed)
else compare()
