import type { ActionName, InputOf } from '@/contract/actions'
import type { ballotCareActions } from '@/contract/ballot-care'

const bytes = (count: number): string => Buffer.alloc(count, 7).toString('base64url')

/** Disputes, tokens taken anew and the participation roll, of a poll that there is not. */
export const CARE_SAMPLES: { readonly [N in keyof typeof ballotCareActions]: InputOf<N> } = {
  'ballot/readDisputes': { pollId: 'none' },
  'ballot/fileDispute': { pollId: 'none', kind: 'notOnBoard', text: '公示板上找不到我的票', promise: { number: bytes(32), version: 1, ballotHash: bytes(32), signature: bytes(64) } },
  'ballot/answerDispute': { disputeId: 'none', upheld: true, text: '核对过了，票确实少了一张' },
  'ballot/readCare': { pollId: 'none' },
  'ballot/askReplacement': { pollId: 'none', unitId: 'nobody', reason: 'phoneLost' },
  'ballot/approveReplacement': { pollId: 'none', unitId: 'nobody' },
  'ballot/participation': { pollId: 'none', groupId: 'nowhere' }
}

export const CARE_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'ballot/fileDispute': ['text', 'promise'],
  'ballot/participation': ['groupId']
}
