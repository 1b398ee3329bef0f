import { reasonNotVoting } from '@/domain/ballot/secret/cast-ballot'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { err, ok } from '@/domain/shared/result'
import type { HandlerOf } from '@server/pipeline/handlers'
import { makeBlocks } from './box'
import { keyFor, type BoxPorts } from './box-ports'

/** Makes some of the box's blocks; called until all are there. */
export const prepareBox = (ports: BoxPorts): HandlerOf<'ballot-box/prepare'> => ({
  permission: PERMISSION_RULES.anyone,
  repeatable: 'the box is made once, whoever asks and however often',
  async run(context, { pollId }) {
    const shelved = await ports.shelf.manifest(pollId)
    if (shelved === undefined) return err({ code: 'NOT_FOUND' })
    const reason = reasonNotVoting({ ...shelved, now: context.now })
    if (reason !== undefined && reason.code !== 'VOTING_NOT_OPEN') return err({ code: reason.code })
    const key = keyFor(ports, shelved.manifest)
    if (key === undefined) return err({ code: 'BOX_NOT_SET_UP' })
    const { made, blocks } = await makeBlocks(context, { key, shelved })
    return ok({ made, of: blocks })
  }
})
