import type { ActionName, InputOf } from '@/contract/actions'

type SchemeAction = Extract<ActionName, `scheme/${string}`>

const table = { fileName: 'table.csv', base64: Buffer.from('类别,项目,分值,佐证\n环境卫生,集中清扫,5,签到\n').toString('base64'), mode: 'merge' as const }
const openings = { fileName: 'openings.csv', base64: Buffer.from('户号,可兑,荣誉\n1组1号,20,80\n').toString('base64') }

/** For every action of the scheme an input with every field there is; see `SAMPLE_INPUTS`. */
export const schemeSamples = (cursor: string): { readonly [N in SchemeAction]: InputOf<N> } => ({
  'scheme/read': { version: 9 },
  'scheme/desk': {},
  'scheme/startDraft': { from: 'starter' },
  'scheme/editTerms': {
    seenNo: 7,
    terms: {
      unit: 'household', cycle: 'month', noticeDays: 5, priceNoticeDays: 3, expiry: { quartersAlive: 4 }, minusMode: 'honour', householdMonthCap: 60, referenceValueCents: 100
    }
  },
  'scheme/putItem': {
    seenNo: 7,
    key: 'ENV02',
    item: {
      code: 'ENV02', name: '参加集中清扫', dimension: 'environment', points: 5, unit: 'time', effect: 'earn', cap: { times: 4, period: 'month', per: 'person' },
      earnedBy: 'claim', evidence: '扫码签到'
    }
  },
  'scheme/removeItem': { seenNo: 7, key: 'ENV02' },
  'scheme/dropDraft': { seenNo: 7 },
  'scheme/adopt': { seenNo: 7, adoption: { kind: 'resolution', resolution: '云溪议〔2026〕9号', day: '2026-11-20' } },
  'scheme/publish': { version: 9 },
  'scheme/checkTable': table,
  'scheme/importTable': { ...table, planHash: 'none' },
  'scheme/checkOpenings': openings,
  'scheme/stageOpenings': { ...openings, planHash: 'none' },
  'scheme/listOpenings': { cursor },
  'scheme/decideOpenings': { importId: 'none', decision: 'confirm' },
  'scheme/applyOpenings': { importId: 'none', step: 0 }
})

/** Fields of these that may be left out. */
export const SCHEME_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'scheme/read': ['version'],
  'scheme/editTerms': ['terms.householdMonthCap', 'terms.referenceValueCents'],
  'scheme/putItem': ['key', 'item.cap'],
  'scheme/listOpenings': ['cursor']
}
