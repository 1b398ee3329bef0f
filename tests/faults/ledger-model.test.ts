import { TRANSFER_KINDS } from '@/domain/ledger/transfer'
import { prove } from './ledger/prove'

/** The whole is ten thousand: npm run prove:ledger. */
const SEEDS = 150

test('whatever fails and whoever asks again: no invariant breaks, and what was answered stands once', async () => {
  const proof = await prove(20_261_124, SEEDS)
  expect(proof.violations).toEqual([])
  expect(proof.seeds).toBe(SEEDS)
  // Histories in which something never happens would prove nothing about it.
  expect([...proof.posted.keys()].sort()).toEqual([...TRANSFER_KINDS].sort())
  expect([...proof.taken.keys()].sort()).toEqual(['buy', 'cancelOrder', 'earn', 'handOver', 'jobs', 'move', 'opening', 'pass', 'race', 'remind', 'restart', 'reverse'])
})
