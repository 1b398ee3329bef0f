import type { SheetColumns } from '@/domain/shared/sheet-header'
import { ALIAS_MAX, BASIS_MAX, CODE_MAX, HOW_MAX, LINK_MAX, NOTE_MAX, PROOF_NAME_MAX, SOURCE_MAX, TITLE_MAX, WHO_MAX, type DutyKind } from './duty-list'

/** The words of lists, as offices write them in their sheets: read, never shown. */

export type DutyColumn = 'code' | 'kind' | 'title' | 'legalBasis' | 'source' | 'note'
export type ProofColumn = 'name' | 'aliases' | 'whoIssues' | 'whoSource' | 'how' | 'onlineLink' | 'source'
export type ListColumn = DutyColumn | ProofColumn

export const DUTY_COLUMNS: SheetColumns<DutyColumn> = {
  headers: {
    code: ['编号', '序号', '号'],
    kind: ['类别', '类型', '分类', '清单'],
    title: ['事项', '事项名称', '工作事项', '名称'],
    legalBasis: ['依据', '法律依据', '政策依据', '设定依据'],
    source: ['来源', '文件', '文号', '出处'],
    note: ['备注', '说明']
  },
  required: ['code', 'kind', 'title', 'legalBasis', 'source']
}

export const PROOF_COLUMNS: SheetColumns<ProofColumn> = {
  headers: {
    name: ['证明名称', '证明', '名称', '证明事项'],
    aliases: ['别的叫法', '别名', '俗称'],
    whoIssues: ['谁来开', '出具单位', '办理单位', '开具单位'],
    whoSource: ['谁来开的依据', '出具依据'],
    how: ['怎么办', '办事指引', '办理材料', '要带什么'],
    onlineLink: ['网上办理', '网址', '链接'],
    source: ['来源', '文件', '文号', '出处']
  },
  required: ['name', 'source']
}

/** Letters of a cell at most. */
export const CELL_MAX: Readonly<Record<ListColumn, number>> = {
  code: CODE_MAX,
  kind: 20,
  title: TITLE_MAX,
  legalBasis: BASIS_MAX,
  source: SOURCE_MAX,
  note: NOTE_MAX,
  name: PROOF_NAME_MAX,
  aliases: 300,
  whoIssues: WHO_MAX,
  whoSource: SOURCE_MAX,
  how: HOW_MAX,
  onlineLink: LINK_MAX
}
export const ALIAS_LENGTH_MAX = ALIAS_MAX

/** How offices head the three parts; compared after `foldedCell`. */
export const KIND_WORDS: ReadonlyMap<string, DutyKind> = new Map<string, DutyKind>([
  ...(['依法履职', '依法自治', '自治', '履职', '自己办', '自己的事', '依法履行职责', '主要职责'] as const).map((word) => [word, 'own'] as const),
  ...(['依法协助', '协助', '协助政府', '帮着办', '协助政府工作', '依法协助政府'] as const).map((word) => [word, 'assist'] as const),
  ...(['不应承担', '不承担', '负面', '负面清单', '不该办', '不应承担事项', '禁入', '不得承担'] as const).map((word) => [word, 'notBear'] as const)
])
