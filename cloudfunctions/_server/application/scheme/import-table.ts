import type { ParsedInputOf } from '@/contract/actions'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { planTableImport, type TableNotClean, type TablePlan } from '@/domain/ledger/scheme/import-table'
import type { BadTogether } from '@/domain/ledger/scheme/item-rules'
import { editDraft, startDraft, type DraftOrigin, type SchemeBook } from '@/domain/ledger/scheme/scheme-book'
import type { CoinScheme } from '@/domain/ledger/scheme'
import { assert, err, ok, type Result } from '@/domain/shared/result'
import type { QueryContext } from '@server/pipeline/context'
import type { CommandHandler, QueryHandler } from '@server/pipeline/handlers'
import type { Transaction } from '@server/ports/document-store'
import type { ServerPorts } from '@server/ports/server-ports'
import { bookOf, copied, putBook, signed } from './book'

type Spreadsheets = Pick<ServerPorts, 'spreadsheets'>
type File = ParsedInputOf<'scheme/checkTable'>

interface ReadTable {
  readonly book: SchemeBook
  /** What the table is held against: the draft, or what a draft would begin with. */
  readonly base: { readonly scheme: CoinScheme; readonly origin: DraftOrigin }
  readonly plan: TablePlan
  /** Of the plan and of what it was made against: another plan, another hash. */
  readonly planHash: string
}

/** Reads a sheet against the draft and says what it would change, or everything that is wrong with it. */
export const checkTable = (ports: Spreadsheets): QueryHandler<'scheme/checkTable'> => ({
  permission: PERMISSION_RULES.committee,
  async run(context, file) {
    const read = await readTable(context, context.reader, ports, file)
    if (!read.ok) return read
    const { book, plan, planHash } = read.value
    const { items: _items, ...changes } = plan
    return ok({ ...changes, changesDraft: book.draft !== undefined, planHash })
  }
})

/** The file is read again: what was previewed becomes the draft, or nothing does. */
export const importTable = (ports: Spreadsheets): CommandHandler<'scheme/importTable'> => ({
  permission: PERMISSION_RULES.committee,
  async run(context, { planHash, ...file }) {
    const read = await readTable(context, context.tx, ports, file)
    if (!read.ok) return read
    const { book, base, plan } = read.value
    if (read.value.planHash !== planHash) return err({ code: 'TABLE_PLAN_CHANGED' })
    const begun = book.draft === undefined ? startDraft(book, base.scheme, { kind: 'table' }, signed(context)) : ok(book)
    assert(begun.ok, 'a book without a draft can begin one')
    const changed = editDraft(begun.value, begun.value.no, (scheme) => ({ ...scheme, items: plan.items }), signed(context))
    assert(changed.ok, 'a draft that was just read can be changed')
    await putBook(context, changed.value)
    return ok({ no: changed.value.no })
  }
})

async function readTable(
  { communityId, digest }: QueryContext,
  reading: Pick<Transaction, 'get'>,
  { spreadsheets }: Spreadsheets,
  { fileName, base64, mode }: File
): Promise<Result<ReadTable, { readonly code: 'TABLE_UNREADABLE' } | TableNotClean | BadTogether>> {
  const rows = await spreadsheets.read(fileName, Buffer.from(base64, 'base64'))
  if (!rows.ok) return err({ code: 'TABLE_UNREADABLE' })
  const book = await bookOf(reading, communityId)
  const base = book.draft ?? (await baseOf(reading, communityId, book, mode))
  const { items: present, minusMode } = base.scheme
  const plan = planTableImport({ rows: rows.value, mode, present, minusMode })
  if (!plan.ok) return plan
  return ok({ book, base, plan: plan.value, planHash: digest.sha256(JSON.stringify([book.no, mode, plan.value.items])) })
}

/** A village that brings its own table has no use for the sample items; its terms still need a beginning. */
async function baseOf(reading: Pick<Transaction, 'get'>, communityId: string, book: SchemeBook, mode: File['mode']): Promise<ReadTable['base']> {
  const base = await copied(reading, communityId, book)
  return base.origin.kind === 'starter' && mode === 'replace' ? { ...base, scheme: { ...base.scheme, items: [] } } : base
}
