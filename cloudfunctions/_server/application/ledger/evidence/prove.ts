import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { leafTextOf } from '@/domain/ledger/evidence/leaf'
import { consistencyRanges, inclusionRanges } from '@/domain/ledger/evidence/log-tiles'
import { addMs } from '@/domain/shared/instant'
import { err, ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import { checkpointOf } from './checkpoint'
import type { EvidencePorts } from './evidence-ports'
import { visibleTransfer } from './find-transfer'
import { hashesOfRanges, headOf, sequenceOf, textOfHashes } from './read-log'
import { SEAL_LAG_MS } from './seal'

/** That a transfer is in the log: its leaf, its place, and the path to the root of the latest checkpoint. */
export const prove = (ports: EvidencePorts): QueryHandler<'ledger/prove'> => ({
  permission: PERMISSION_RULES.member,
  async run(context, { transferId }) {
    const { reader, communityId, digest } = context
    const found = await visibleTransfer(context, transferId)
    if (!found.ok) return found
    const head = await headOf(reader, communityId)
    const sequence = await sequenceOf(reader, head, found.value)
    if (head === undefined || sequence === undefined) return err({ code: 'NOT_SEALED_YET', from: addMs(found.value.at, SEAL_LAG_MS) })
    const path = await hashesOfRanges(reader, communityId, inclusionRanges(sequence, head.size), digest)
    return ok({ transferId, leaf: leafTextOf(found.value), sequence, size: head.size, path: textOfHashes(path), checkpoint: checkpointOf(head, context, ports) })
  }
})

/** That a checkpoint which somebody kept is the beginning of the log as it is now: nothing sealed was changed or taken out since. */
export const consistency = (ports: EvidencePorts): QueryHandler<'ledger/consistency'> => ({
  permission: PERMISSION_RULES.anyone,
  async run(context, { from }) {
    const { reader, communityId, digest } = context
    const head = await headOf(reader, communityId)
    if (head === undefined) return err({ code: 'NOTHING_SEALED' })
    if (from > head.size) return err({ code: 'LOG_IS_SHORTER', size: head.size })
    const proof = await hashesOfRanges(reader, communityId, consistencyRanges(from, head.size), digest)
    return ok({ from, size: head.size, proof: textOfHashes(proof), checkpoint: checkpointOf(head, context, ports) })
  }
})
