import type { FieldIssue } from '@/contract/envelope'
import type { AnyRefusal, ErrorSentences, RefusalCode } from './errors/error-types'
import { countErrors } from './errors/count-errors'
import { coinAccountsErrors } from './errors/coin-accounts-errors'
import { claimsErrors } from './errors/claims-errors'
import { communityErrors } from './errors/community-errors'
import { disclosureErrors } from './errors/disclosure-errors'
import { evidenceErrors } from './errors/evidence-errors'
import { filesErrors } from './errors/files-errors'
import { issueErrors, processErrors } from './errors/issue-errors'
import { dutiesErrors } from './errors/duties-errors'
import { ledgerErrors } from './errors/ledger-errors'
import { followupErrors } from './errors/followup-errors'
import { mediationErrors } from './errors/mediation-errors'
import { meetingErrors } from './errors/meeting-errors'
import { schemeErrors } from './errors/scheme-errors'
import { honourErrors, watchErrors } from './errors/honour-errors'
import { fundErrors } from './errors/fund-errors'
import { shopErrors } from './errors/shop-errors'
import { slipErrors } from './errors/slip-errors'
import { pipelineErrors } from './errors/pipeline-errors'
import { volunteersErrors } from './errors/volunteers-errors'
import { topicErrors } from './errors/topic-errors'
import { pollErrors, votingErrors } from './errors/ballot-errors'
import { boxErrors } from './errors/box-errors'
import { careErrors } from './errors/care-errors'
import { secretErrors } from './errors/secret-errors'

/** Every refusal has a sentence: a new code without one does not compile. */
export const errorText: ErrorSentences = {
  ...pipelineErrors,
  ...evidenceErrors,
  ...communityErrors,
  ...votingErrors,
  ...pollErrors,
  ...countErrors,
  ...slipErrors,
  ...secretErrors,
  ...careErrors,
  ...schemeErrors,
  ...shopErrors,
  ...fundErrors,
  ...claimsErrors,
  ...coinAccountsErrors,
  ...honourErrors,
  ...watchErrors,
  ...boxErrors,
  ...meetingErrors,
  ...mediationErrors,
  ...volunteersErrors,
  ...disclosureErrors,
  ...dutiesErrors,
  ...filesErrors,
  ...ledgerErrors,
  ...issueErrors,
  ...processErrors,
  ...followupErrors,
  ...topicErrors
}

/** What happened and what to do, in plain words. A code from a newer server than this phone reads as a bug of ours. */
export function refusalText(refusal: AnyRefusal): string {
  const sentence = (errorText as Readonly<Partial<Record<RefusalCode, string | ((of: AnyRefusal) => string)>>>)[refusal.code]
  if (sentence === undefined) return pipelineErrors.INTERNAL
  return typeof sentence === 'string' ? sentence : sentence(refusal)
}

/** The fields that the server refused, by name. */
export const refusedFields = (issues: readonly FieldIssue[]): readonly string[] => [...new Set(issues.map(issue => issue.path.split('.')[0] ?? ''))]
