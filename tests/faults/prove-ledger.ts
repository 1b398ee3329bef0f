import { prove, type Proof } from './ledger/prove'

const option = (name: string, fallback: number): number => Number(process.argv.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? fallback)
const EVERY = 500

const said = ({ seeds, steps, violations }: Proof): string => `${seeds} seeds, ${steps} steps, ${violations.length} violations`

async function main(): Promise<void> {
  const [first, seeds] = [option('first', 1), option('seeds', 10_000)]
  const proof = await prove(first, seeds, now => {
    if (now.seeds % EVERY === 0) console.log(said(now))
  })
  for (const [name, numbers] of [['steps', proof.taken], ['transfers', proof.posted]] as const) console.log(`${name}: ${[...numbers].sort().map(([what, times]) => `${what} ${times}`).join(', ')}`)
  for (const violation of proof.violations.slice(0, 20)) console.log(violation)
  console.log(`seeds ${first} to ${first + seeds - 1}: ${said(proof)}`)
  process.exitCode = proof.violations.length === 0 ? 0 : 1
}

void main()
