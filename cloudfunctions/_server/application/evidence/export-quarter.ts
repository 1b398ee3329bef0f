import { EXPORT_BASE64_MAX, type ExportForm } from '@/contract/evidence'
import { PERMISSION_RULES } from '@/domain/community/permission-rules'
import { evidenceFileName } from '@/domain/evidence/export-lexicon'
import { quarterOf } from '@/domain/shared/quarter'
import { assert, err, ok } from '@/domain/shared/result'
import type { QueryHandler } from '@server/pipeline/handlers'
import type { ServerPorts } from '@server/ports/server-ports'
import { evidencePaper } from './evidence-paper'
import { evidenceWorkbook } from './evidence-workbook'
import { quarterOfCommunity } from './read-quarter'

/** Matters that one file lists. As many with 40 characters each stay below EXPORT_BASE64_MAX; the rest is counted and said. */
const MATTERS_MAX: Readonly<Record<ExportForm, number>> = { xlsx: 5000, pdf: 200 }

/** One click, one file: the same figures as on the screen, with the lists behind them. */
export const exportQuarter = ({ workbooks, papers }: Pick<ServerPorts, 'workbooks' | 'papers'>): QueryHandler<'evidence/exportQuarter'> => ({
  permission: PERMISSION_RULES.committeeOrSupervisor,
  async run(context, { quarter, form }) {
    if (quarter > quarterOf(context.now)) return err({ code: 'QUARTER_AHEAD' })
    const { view, rows, unitNames } = await quarterOfCommunity(context, quarter, MATTERS_MAX[form])
    const bytes = form === 'xlsx' ? await workbooks.write(evidenceWorkbook(view, rows, unitNames)) : papers.write(evidencePaper(view, rows, unitNames))
    const base64 = Buffer.from(bytes).toString('base64')
    assert(base64.length <= EXPORT_BASE64_MAX, 'MATTERS_MAX lines fit into a file')
    return ok({ fileName: evidenceFileName(view.communityName, quarter, form), base64, digest: view.digest })
  }
})
