import type { Objectionable } from '@/domain/disclosure/objection'
import type { FundReportDocument } from './documents'

/** A published quarter as a notice that can be objected to. Its figures are never corrected; a mistake is an entry of the next quarter. */
export const asNotice = ({ publishedAt }: Pick<FundReportDocument, 'publishedAt'>): Objectionable => ({ publishedAt, revisions: [] })
