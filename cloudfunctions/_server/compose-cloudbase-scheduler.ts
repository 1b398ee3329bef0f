import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { schedulerEvent } from '@server/adapters/wechat/push-event'
import { startCloud } from '@server/adapters/wechat/start-cloud'
import { runJobs } from '@server/application/scheduler/run-jobs'
import { settlePicture } from '@server/application/scheduler/settle-picture'
import { ledgerPorts } from './compose-cloudbase-ledger'
import { platformPorts } from './compose-cloudbase-platform'

/** What the platform's push wants to hear, whatever came of it: it would send the same again. */
const RECEIVED = 'success'

/** The function behind the timer and behind WeChat's answers about pictures. No action of the contract reaches it. */
export function schedulerMain(): (event: unknown) => Promise<unknown> {
  const cloud = startCloud()
  const parts = { store: cloudbaseStore({ cloud }), clock: systemClock, chance: nodeChance, digest: nodeDigest, ...platformPorts(), ...ledgerPorts() }
  return async (event) => {
    const asked = schedulerEvent(event, cloud.getWXContext())
    if (asked === undefined) return RECEIVED
    if (asked.kind === 'pictureChecked') {
      await settlePicture(parts, asked.ticket, asked.verdict)
      return RECEIVED
    }
    const report = await runJobs(parts)
    process.stdout.write(`${JSON.stringify({ at: systemClock.now(), action: 'scheduler', ...report })}\n`)
    return report
  }
}
