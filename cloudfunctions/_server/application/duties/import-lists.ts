import type { ParsedInputOf } from '@/contract/actions'
import type { ListFileRefusal, ListPreview } from '@/contract/duties'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { replaced } from '@/domain/duties/change-list'
import type { Entries, ListName, ListNow } from '@/domain/duties/duty-list'
import { planDutyImport, planProofImport, type ListPlan, type ListSheet } from '@/domain/duties/import-list'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CommandContext, QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { listToChange, save } from './change-lists'
import { DUTY_LISTS, labelOf, listIdOf, listNow, type ListDocument } from './documents'

type Spreadsheets = Pick<ServerPorts, 'spreadsheets'>
type File = Pick<ParsedInputOf<'duties/checkList'>, 'fileName' | 'base64' | 'level'>

/** Reads a sheet against the list as it stands and says what it would change, or everything that is wrong with it. */
export const checkList = (ports: Spreadsheets): QueryHandler<'duties/checkList'> => ({
  permission: PERMISSION_RULES.committee,
  run: (context, { list, ...file }) => (list === 'duties' ? preview(context, ports, list, file) : preview(context, ports, list, file))
})

/** The file is read again: what was previewed is what is imported, or nothing is. */
export const importList = (ports: Spreadsheets): CommandHandler<'duties/importList'> => ({
  permission: PERMISSION_RULES.committee,
  run: (context, { list, basis, planHash, ...file }) =>
    list === 'duties' ? take(context, ports, list, file, { basis, planHash }) : take(context, ports, list, file, { basis, planHash })
})

async function preview<N extends ListName>(context: QueryContext, ports: Spreadsheets, name: N, file: File): Promise<Result<ListPreview, ListFileRefusal>> {
  const { reader, communityId } = context
  const present = listNow(name, await reader.get<ListDocument<N>>(DUTY_LISTS, listIdOf(communityId, name)))
  const plan = await planOf(ports, name, file, present)
  if (!plan.ok) return plan
  const { change, same, ignoredHeaders } = plan.value
  return ok({
    added: change.added.map(labelOf),
    changed: change.changed.map(({ after }) => labelOf(after)),
    removed: change.removed.map(labelOf),
    same,
    ignoredHeaders,
    planHash: hashOf(context, present, plan.value)
  })
}

async function take<N extends ListName>(context: CommandContext, ports: Spreadsheets, name: N, file: File, { basis, planHash }: { readonly basis: string; readonly planHash: string }) {
  const present = await listToChange(context, name)
  const plan = await planOf(ports, name, file, present)
  if (!plan.ok) return plan
  if (hashOf(context, present, plan.value) !== planHash) return err({ code: 'LIST_PLAN_CHANGED' as const })
  return save(context, name, replaced(name, present, plan.value.items), { basis, imported: file.level })
}

async function planOf<N extends ListName>({ spreadsheets }: Spreadsheets, name: N, { fileName, base64, level }: File, present: ListNow<N>): Promise<Result<ListPlan<N>, ListFileRefusal>> {
  const rows = await spreadsheets.read(fileName, Buffer.from(base64, 'base64'))
  if (!rows.ok) return err({ code: 'LIST_FILE_UNREADABLE' })
  const planners = { duties: planDutyImport, proofs: planProofImport } as const
  const plan = planners[name] as (sheet: ListSheet<N>) => Result<ListPlan<N>, ListFileRefusal>
  return plan({ rows: rows.value, level, present })
}

/** Of the plan and of the list that it was made against: another plan, another hash. */
const hashOf = <N extends ListName>({ digest }: QueryContext, { version }: ListNow<N>, { items }: { readonly items: readonly Entries[N][] }): string =>
  digest.sha256(JSON.stringify([version, items]))
