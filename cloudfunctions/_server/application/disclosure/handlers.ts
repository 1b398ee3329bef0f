import type { ContextHandlers } from '@server/pipeline/handlers'
import { correctNotice, takeDown } from './change-notice'
import { listNotices } from './list-notices'
import { answerObjection, object } from './objections'
import { publishResult } from './publish-result'
import { readNotice } from './read-notice'

export const disclosureHandlers: ContextHandlers<'disclosure'> = {
  'disclosure/publishResult': publishResult,
  'disclosure/listNotices': listNotices,
  'disclosure/readNotice': readNotice,
  'disclosure/object': object,
  'disclosure/answerObjection': answerObjection,
  'disclosure/correctNotice': correctNotice,
  'disclosure/takeDown': takeDown
}
