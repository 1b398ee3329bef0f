import type { Reply } from '@/contract/envelope'
import { cloudbaseStore } from '@server/adapters/cloudbase/cloudbase-store'
import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { startCloud } from '@server/adapters/wechat/start-cloud'
import { callerIdentity } from '@server/adapters/wechat/wechat-cloud'
import { createEntry } from '@server/pipeline/entry'
import type { ContextHandlers, IdentifiedContextName } from '@server/pipeline/handlers'
import { jsonLog } from '@server/pipeline/log'

/**
 * One WeChat cloud function: the handlers of one context on CloudBase. The function's own file names its handlers,
 * so that its bundle carries no other context's.
 */
export function cloudMain<C extends IdentifiedContextName>(context: C, handlers: ContextHandlers<C>): (event: unknown) => Promise<Reply> {
  const store = cloudbaseStore({ cloud: startCloud() })
  const entry = createEntry(context, handlers, { store, clock: systemClock, chance: nodeChance, digest: nodeDigest, log: jsonLog })
  return (event) => entry(event, callerIdentity())
}
