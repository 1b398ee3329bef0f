import fc from 'fast-check'
import { DAY_MS } from '@/domain/shared/instant'
import { faults, Player, step, type Step } from './steps'
import { LedgerWorld, type Fault } from './world'

export interface Proof {
  readonly seeds: number
  readonly steps: number
  /** How often each kind of step was taken. */
  readonly taken: ReadonlyMap<string, number>
  /** How many transfers of each kind came about. */
  readonly posted: ReadonlyMap<string, number>
  /** Seed and what it broke. */
  readonly violations: readonly string[]
}

const STEPS_MAX = 24
/** Each night's jobs may die as often as the script has it; another night follows. */
const NIGHTS = 4

const history: fc.Arbitrary<History> = fc.record({ script: faults, steps: fc.array(step, { minLength: 6, maxLength: STEPS_MAX, size: 'max' }) })

/** One history a seed, from `first` on: invariants after every step, at its end the log and the totals as well. */
export async function prove(first: number, seeds: number, progress: (proof: Proof) => void = () => undefined): Promise<Proof> {
  const [taken, posted, violations] = [new Map<string, number>(), new Map<string, number>(), [] as string[]]
  let steps = 0
  for (let seed = first; seed < first + seeds; seed += 1) {
    const [sample] = fc.sample(history, { seed, numRuns: 1 })
    if (sample === undefined) throw new Error('a seed makes a history')
    const broken = await played(sample, {
      step: what => {
        steps += 1
        count(taken, what)
      },
      transfer: kind => count(posted, kind)
    }).catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
    violations.push(...broken.map(what => `seed ${seed}: ${what}`))
    progress({ seeds: seed - first + 1, steps, taken, posted, violations })
  }
  return { seeds, steps, taken, posted, violations }
}

function count(numbers: Map<string, number>, what: string): void {
  numbers.set(what, (numbers.get(what) ?? 0) + 1)
}

interface History {
  readonly script: readonly Fault[]
  readonly steps: readonly Step[]
}

interface Tally {
  readonly step: (what: Step['do']) => void
  readonly transfer: (kind: string) => void
}

async function played({ script, steps }: History, tally: Tally): Promise<readonly string[]> {
  const world = await LedgerWorld.found(script)
  const player = new Player(world)
  for (const what of steps) {
    await player.play(what)
    tally.step(what.do)
    const broken = await world.broken()
    if (broken.length > 0) return broken.map(each => `${each} after ${JSON.stringify(what)}`)
  }
  for (let night = 0; night < NIGHTS; night += 1) {
    world.pass(DAY_MS)
    await player.play({ do: 'jobs' })
  }
  for (const kind of await world.kinds()) tally.transfer(kind)
  return [...(await world.broken()), ...(await world.brokenAtNight())]
}
