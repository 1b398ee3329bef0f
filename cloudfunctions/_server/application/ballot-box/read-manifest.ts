import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { HandlerOf } from '@server/pipeline/handlers'
import { stateOf } from './box'
import type { BoxPorts } from './box-ports'
import { isReady } from './documents'

/** What a secret ballot promised when it opened. */
export const readManifest = ({ shelf }: BoxPorts): HandlerOf<'ballot-box/readManifest'> => ({
  permission: PERMISSION_RULES.anyone,
  async run(context, { pollId }) {
    const shelved = await shelf.manifest(pollId)
    if (shelved === undefined) return err({ code: 'NOT_FOUND' })
    const state = await stateOf(context, pollId)
    return ok({ manifest: shelved.manifest, manifestHash: shelved.manifestHash, ready: state !== undefined && isReady(state) })
  }
})
