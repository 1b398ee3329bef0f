import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { ok } from '@/domain/shared/result'
import type { PreparedCommandHandler } from '@server/pipeline/handlers'
import type { EvidencePorts } from './evidence-ports'
import { planSeal, writeSeal } from './seal'

/** The committee need not wait for the timer. Sealing has one outcome whoever does it, so that more than one may. */
export const sealNow = ({ ledgerSigner }: EvidencePorts): PreparedCommandHandler<'ledger/seal'> => ({
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async prepare({ reader, communityId, digest, now }) {
    const plan = await planSeal(reader, communityId, now)
    return async ({ tx }) => {
      const seal = plan && (await writeSeal(tx, plan, { communityId, digest, signer: ledgerSigner, now }))
      return ok({ sealed: seal?.ids.length ?? 0, size: seal?.size ?? plan?.head?.size ?? 0 })
    }
  }
})
