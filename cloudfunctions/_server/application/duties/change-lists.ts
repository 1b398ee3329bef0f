import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { putEntry, removeEntry as withoutEntry, type CannotChangeList, type ChangedList } from '@/domain/duties/change-list'
import type { DutyItem, ListLevel, ListName, ListNow, ProofItem } from '@/domain/duties/duty-list'
import { reasonEntryHoldsPersonalData } from '@/domain/duties/public-words'
import { err, ok, type Result } from '@/domain/shared/result'
import { memberOf, type CommandContext } from '@server/pipeline/context'
import type { CommandHandler } from '@server/pipeline/handlers'
import type { ParsedInputOf } from '@/contract/actions'
import { DUTY_LIST_VERSIONS, DUTY_LISTS, listIdOf, listNow, versionIdOf, type ListDocument, type ListVersionDocument } from './documents'

export const putDuty: CommandHandler<'duties/putDuty'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { basis, seenVersion, key, duty }) {
    const item = dutyOf(duty)
    const reason = reasonEntryHoldsPersonalData(item)
    if (reason !== undefined) return err(reason)
    const list = await listToChange(context, 'duties')
    return save(context, 'duties', putEntry('duties', list, { item, seenVersion, ...(key === undefined ? {} : { key }) }), { basis })
  }
}

export const putProof: CommandHandler<'duties/putProof'> = {
  permission: PERMISSION_RULES.committee,
  async run(context, { basis, seenVersion, key, proof }) {
    const item = proofOf(proof)
    const reason = reasonEntryHoldsPersonalData(item)
    if (reason !== undefined) return err(reason)
    const list = await listToChange(context, 'proofs')
    return save(context, 'proofs', putEntry('proofs', list, { item, seenVersion, ...(key === undefined ? {} : { key }) }), { basis })
  }
}

export const removeEntry: CommandHandler<'duties/removeEntry'> = {
  permission: PERMISSION_RULES.committee,
  run: async (context, { list: name, key, seenVersion, basis }) =>
    name === 'duties'
      ? save(context, name, withoutEntry(name, await listToChange(context, name), { key, seenVersion }), { basis })
      : save(context, name, withoutEntry(name, await listToChange(context, name), { key, seenVersion }), { basis })
}

/** The list as it stands, read so that whoever commits second runs again and sees the first. */
export async function listToChange<N extends ListName>({ tx, communityId }: CommandContext, name: N): Promise<ListNow<N>> {
  return listNow(name, await tx.get<ListDocument<N>>(DUTY_LISTS, listIdOf(communityId, name)))
}

/** Writes the next version: the list, and beside it what changed, by whom and where it comes from. */
export async function save<N extends ListName>(
  context: CommandContext,
  name: N,
  changed: Result<ChangedList<N>, CannotChangeList>,
  { basis, imported }: { readonly basis: string; readonly imported?: ListLevel }
): Promise<Result<{ readonly version: number }, CannotChangeList>> {
  if (!changed.ok) return changed
  const { tx, communityId, now } = context
  const { version, items } = changed.value.now
  const list: ListDocument<N> = { _id: listIdOf(communityId, name), communityId, schemaVersion: 1, version, items, changedAt: now }
  await (version === 1 ? tx.insert(DUTY_LISTS, list) : tx.put(DUTY_LISTS, list))
  // The list was read by this transaction, so whoever was second runs again before a version could be written over.
  await tx.put<ListVersionDocument>(DUTY_LIST_VERSIONS, {
    _id: versionIdOf(communityId, name, version),
    communityId,
    schemaVersion: 1,
    list: name,
    version,
    at: now,
    by: memberOf(context).member.personId,
    basis,
    ...(imported === undefined ? {} : { imported }),
    change: changed.value.change
  })
  return ok({ version })
}

/** Fields that were left out are not kept as `undefined`. */
const dutyOf = ({ note, ...duty }: ParsedInputOf<'duties/putDuty'>['duty']): DutyItem => ({ ...duty, ...(note === undefined ? {} : { note }) })

const proofOf = ({ aliases = [], whoIssues, whoSource, how, onlineLink, ...proof }: ParsedInputOf<'duties/putProof'>['proof']): ProofItem => ({
  ...proof,
  aliases,
  issuable: false,
  ...(whoIssues === undefined ? {} : { whoIssues }),
  ...(whoSource === undefined ? {} : { whoSource }),
  ...(how === undefined ? {} : { how }),
  ...(onlineLink === undefined ? {} : { onlineLink })
})
