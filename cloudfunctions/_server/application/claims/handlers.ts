import type { ContextHandlers } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { creditDue } from './credit-claims'
import { review, verify, withdraw, witness } from './decide'
import { notice } from './notice'
import { answerObjection, object } from './object'
import { queue } from './queue'
import { items, mine, read } from './read'
import { enterBatch, findHousehold, weigh } from './record'
import { confirmRevocation, proposeRevocation } from './revoke'
import { edit, submit } from './submit'

/** 申报: from a deed to coins. */
export const claimsHandlers = ({ files, contentCheck }: Pick<ServerPorts, 'files' | 'contentCheck'>): ContextHandlers<'claims'> => ({
  'claims/items': items,
  'claims/submit': submit(contentCheck),
  'claims/edit': edit(contentCheck),
  'claims/withdraw': withdraw,
  'claims/mine': mine,
  'claims/read': read(files),
  'claims/witness': witness,
  'claims/queue': queue(files),
  'claims/verify': verify,
  'claims/review': review,
  'claims/notice': notice,
  'claims/object': object(contentCheck),
  'claims/answerObjection': answerObjection,
  'claims/creditDue': creditDue,
  'claims/proposeRevocation': proposeRevocation,
  'claims/confirmRevocation': confirmRevocation,
  'claims/findHousehold': findHousehold,
  'claims/enterBatch': enterBatch,
  'claims/weigh': weigh
})
