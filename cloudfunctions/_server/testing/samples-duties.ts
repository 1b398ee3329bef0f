import type { ActionName, InputOf } from '@/contract/actions'

type DutiesAction = Extract<ActionName, `duties/${string}`>

const file = { fileName: 'list.csv', base64: Buffer.from('编号,类别,事项,依据,来源\n1,协助,统计用电,统计法,镇里\n').toString('base64') }
const source = '民发〔2020〕20号'
const grounds = { cites: '1', legalBasis: '统计法', funds: '镇里出 500 元' }

/** For every action of the lists an input with every field there is; see `SAMPLE_INPUTS`. */
export const dutiesSamples = (cursor: string): { readonly [N in DutiesAction]: InputOf<N> } => ({
  'duties/readProofs': {},
  'duties/readDuties': {},
  'duties/listTasks': { state: 'admitted', cursor },
  'duties/readTask': { taskId: 'none' },
  'duties/listVersions': { list: 'duties', cursor },
  'duties/putDuty': { basis: '省里的清单', seenVersion: 7, key: '1', duty: { code: '1', kind: 'own', title: '开村民会议', legalBasis: '组织法', source, level: 'province', note: '每年一次' } },
  'duties/putProof': {
    basis: '窗口问到',
    seenVersion: 7,
    key: '居民养犬证明',
    proof: { name: '居民养犬证明', aliases: ['狗证'], whoIssues: '派出所', whoSource: '窗口问到', how: '带身份证', onlineLink: '政务服务网', source, level: 'nation' }
  },
  'duties/removeEntry': { basis: '省里取消', seenVersion: 7, list: 'duties', key: '1' },
  'duties/checkList': { list: 'duties', level: 'province', ...file },
  'duties/importList': { list: 'duties', level: 'province', ...file, basis: '省里的清单', planHash: 'none' },
  'duties/registerTask': { title: '统计冬季用电', office: '镇经济发展办', dueDay: '2030-01-01', ...grounds },
  'duties/objectTask': { taskId: 'none', seenNo: 1, words: '清单里没有' },
  'duties/citeAgain': { taskId: 'none', seenNo: 1, ...grounds },
  'duties/closeTask': { taskId: 'none', seenNo: 1, as: 'done' }
})

/** Fields of these that may be left out. */
export const DUTIES_OPTIONAL: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'duties/listTasks': ['state', 'cursor'],
  'duties/listVersions': ['cursor'],
  'duties/putDuty': ['key', 'duty.note'],
  'duties/putProof': ['key', 'proof.aliases', 'proof.whoIssues', 'proof.whoSource', 'proof.how', 'proof.onlineLink'],
  'duties/registerTask': ['cites', 'legalBasis', 'funds'],
  'duties/objectTask': ['words'],
  'duties/citeAgain': ['cites', 'legalBasis', 'funds']
}
