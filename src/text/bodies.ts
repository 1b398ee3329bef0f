import { BODY_CATALOG } from '@/domain/evidence/body-catalog'
import type { BodyKind, BodyPhase, Position } from '@/domain/evidence/body'
import type { Day } from '@/domain/shared/instant'

/** `2026年1月1日`: terms reach over years, so the year is always said. */
export function fullDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 协商委员会, councils and teams of elders, for everybody and for who keeps them. */
export const bodiesText = {
  title: '议事组织',
  deskTitle: '管理议事组织',
  phases: { ahead: '还没到任期', running: '任期内', termOver: '任期已满，等换届', dissolved: '已撤销' } satisfies Readonly<Record<BodyPhase, string>>,
  emptyTitle: '还没有登记议事组织',
  emptyText: '村委会登记以后，谁在里面、任期到哪天，都在这里公开。',
  inOffice: (count: number) => `${count} 人在任`,
  head: (name: string, title: string) => `${title} ${name}`,
  noHead: '还没有负责人',
  term: '任期',
  until: (to: Day) => `到${fullDay(to)}`,
  termSpan: (from: Day, to: Day) => `${fullDay(from)}到${fullDay(to)}`,
  sessions: '开过的会',
  sessionsHeld: (count: number) => (count === 0 ? '还没有开过会' : `开过 ${count} 次会`),
  sessionsNone: '登记的会里还没有它开的会。',
  members: '在任的人',
  membersNone: '现在没有人在任。',
  others: '本届的其他人',
  since: (from: Day) => `${fullDay(from)}起`,
  span: (from: Day, to: Day | undefined) => (to === undefined ? `${fullDay(from)}起` : `${fullDay(from)}到${fullDay(to)}`),
  outside: '外请',
  past: '以前各届',
  pastTerm: (from: Day, to: Day, people: number) => `${fullDay(from)}到${fullDay(to)}，${people} 人`,
  dissolvedOn: (on: Day, reason: string) => `${fullDay(on)}撤销：${reason}`,
  nameProposed: '这是通行的叫法，本村可以改成自己的。',
  publicHint: '担任职务的人公开全名。换人、换届以后，以前的名单也留着。',
  positions: { head: '负责人', deputy: '副职', secretary: '记录人', member: '成员' } satisfies Readonly<Record<Position, string>>
} as const

/** Setting up and keeping bodies. */
export const bodiesDeskText = {
  standing: '已经有的',
  missing: '可以设立的',
  setUp: '设立',
  setUpTitle: '设立一个组织',
  setUpAction: '设立并公开',
  sources: Object.fromEntries(BODY_CATALOG.map(({ kind, source }) => [kind, source])) as Readonly<Record<BodyKind, string>>,
  otherName: '别的组织',
  name: '叫什么',
  nameHint: '按本村的叫法写',
  purpose: '管什么',
  purposeHint: '一句话，可以不写',
  from: '任期从哪天起',
  to: '到哪天止',
  chooseDay: '请选日期',
  edit: '改名字和任期',
  editTitle: '改名字和任期',
  editAction: '改好并公开',
  seat: '添一个人',
  seatTitle: '添一个人',
  seatAction: '写进名单',
  fromRoll: '名册上的人',
  fromOutside: '外请的人',
  outsideName: '怎么称呼',
  outsideHint: '例如：镇司法所驻村律师',
  whoMissing: '先选人',
  position: '做什么',
  titleField: '职务怎么叫',
  titleHint: '例如：会长、委员',
  seatFrom: '从哪天起',
  end: '写到哪天为止',
  endTitle: (name: string) => `${name}到哪天为止`,
  endAction: '写上',
  endNote: '名单里会一直留着，写明从哪天到哪天。',
  endDay: '最后一天',
  term: '换届',
  termTitle: '换届',
  termNote: '这一届的名单原样留下。接着做的人在下面点上，新人换届以后再添。',
  termAction: '换届并公开',
  stay: '接着做的人',
  dissolve: '撤销这个组织',
  dissolveTitle: '撤销这个组织',
  dissolveNote: '撤销以后不能再改，名单和开过的会都留着。',
  dissolveAction: '撤销',
  reason: '为什么撤销',
  reasonHint: '例如：并入村民议事会',
  missingField: '这里还没写',
  tooLong: (max: number) => `最多 ${max} 个字`,
  fixFirst: (count: number) => `还有 ${count} 处没填好`,
  more: '还能办的'
} as const
