import type { InferInput, InferOutput } from 'valibot'
import { ballotActions } from './ballot'
import { ballotBoxActions } from './ballot-box'
import { claimsActions } from './claims'
import { communityActions } from './community'
import { consultationActions } from './consultation'
import { disclosureActions } from './disclosure'
import { evidenceActions } from './evidence'
import { filesActions } from './files'
import { issueActions } from './issue'
import { processActions } from './process'
import { dutiesActions } from './duties'
import { followupActions } from './followup'
import { ledgerActions } from './ledger'
import { ledgerEntryActions } from './ledger-entry'
import { ledgerEvidenceActions } from './ledger-evidence'
import { honoursActions } from './honours'
import { coinAccountsActions } from './coin-accounts'
import { coinWatchActions } from './coin-watch'
import { mediationActions } from './mediation'
import { schemeActions } from './scheme'
import { fundActions } from './fund'
import { shopActions } from './shop'
import { volunteersActions } from './volunteers'
import type { ActionSpec, OutputOfSpec, RefusalOfSpec } from './spec'

/** Every cloud call of the product. The word before the slash is the cloud function's name. */
export const actions = { ...communityActions, ...ballotActions, ...ballotBoxActions, ...consultationActions, ...issueActions, ...processActions, ...disclosureActions, ...evidenceActions, ...ledgerActions, ...ledgerEvidenceActions, ...ledgerEntryActions, ...honoursActions, ...coinWatchActions, ...coinAccountsActions, ...schemeActions, ...shopActions, ...fundActions, ...claimsActions, ...mediationActions, ...dutiesActions, ...filesActions, ...followupActions, ...volunteersActions }

export type Actions = typeof actions
export type ActionName = keyof Actions
export type ContextName = ActionName extends `${infer C}/${string}` ? C : never

/** What a caller sends. */
export type InputOf<N extends ActionName> = InferInput<Actions[N]['input']>
/** What a handler receives: checked, trimmed, branded. */
export type ParsedInputOf<N extends ActionName> = InferOutput<Actions[N]['input']>
export type OutputOf<N extends ActionName> = OutputOfSpec<Actions[N]>
export type RefusalOf<N extends ActionName> = RefusalOfSpec<Actions[N]>

const specs: ReadonlyMap<string, ActionSpec> = new Map(Object.entries(actions))

/** The specification of an action by a name that came from outside. */
export const specOf = (name: string): ActionSpec | undefined => specs.get(name)
