import type { NotAdmittedReason, TaskState } from '@/domain/duties/admission'
import type { DutyKind, ListLevel } from '@/domain/duties/duty-list'

export const kindText: Readonly<Record<DutyKind, string>> = { own: '自己要办的', assist: '协助办的', notBear: '不该派的' }
export const levelText: Readonly<Record<ListLevel, string>> = { nation: '国家的清单', province: '省里的清单', local: '本地的清单' }

/** 事项清单, for everybody. */
export const dutiesText = {
  title: '事项清单',
  filter: '看哪一类',
  chips: { own: '自己办', assist: '协助办', notBear: '不该派', tasks: '上面派的事' },
  explain: {
    own: (body: string) => `法律规定${body}自己要办的事。`,
    assist: () => '依法帮政府办的事。谁派的，谁出经费。',
    notBear: (body: string) => `不该派给${body}的事。派下来的，可以退回去。`
  },
  awaited: (kind: string) => `省里“${kind}”的清单还没录入`,
  awaitedText: (expected: number, body: string) => `安徽省这一类有 ${expected} 项，原文还没拿到，这里先空着，${body}不替省里编。`,
  awaitedPart: (have: number, expected: number) => `省里这一类 ${expected} 项，录入了 ${have} 项。`,
  emptyTitle: '这一类还没有',
  emptyText: (body: string) => `${body}录入以后，会排在这里。`,
  basis: '依据',
  more: (count: number) => `再看 ${count} 条`,
  version: (version: number, day: string) => `第 ${version} 版，${day}改的`,
  versionNone: '清单还没录入过',
  history: '看改动记录',
  tasksWhy: '上面派来的事，先对清单。对得上才准入；对不上的，写明为什么，在这里公开。',
  noTasks: '还没有登记上面派来的事',
  noTasksText: '登记以后，准入没准入都排在这里。'
} as const

export const taskStateText: Readonly<Record<TaskState, string>> = { notAdmitted: '未准入', admitted: '准入', done: '办完了', withdrawn: '对方收回了' }

/** A task from above. */
export const taskText = {
  title: '上面派的事',
  from: (office: string, day: string) => `${office}，${day}收到`,
  due: (day: string) => `${day}前办完`,
  overdue: (days: number) => `超了 ${days} 天`,
  office: '谁派的',
  received: '收到',
  dueLabel: '期限',
  listVersion: '对照',
  version: (version: number) => (version === 0 ? '那时还没有清单' : `第 ${version} 版清单`),
  entry: '清单条目',
  legalBasis: '来文依据',
  funds: '经费',
  fundsMissing: '来文没写经费谁出',
  admitted: (code: string, title: string) => `对上清单 ${code}：${title}`,
  reasons: {
    CITES_NOTHING: '来文没写清单哪一条，也没写依据。',
    NOT_ON_LIST: '写了依据，可是清单里没有这一条。',
    NOT_TO_BEAR: '清单里写明了，这件事不该派下来。'
  } satisfies Readonly<Record<NotAdmittedReason, string>>,
  notOnList: (code: string) => `清单里没有“${code}”这一条。`,
  objected: (day: string) => `${day}提了退回意见`,
  objections: '退回意见',
  objectedBefore: (day: string) => `${day}，对上一次的结果`,
  asked: '对过几次清单',
  law: '费随事转'
} as const

/** 退回意见: for the sender, printed or copied. */
export const letterText = {
  title: '给对方的退回意见',
  head: '退回意见',
  to: (office: string) => `${office}：`,
  what: (day: string, title: string, ours: string, version: number) =>
    version === 0 ? `${day}收到你单位安排的“${title}”。${ours}还没有这方面的清单，来文也对不上：` : `${day}收到你单位安排的“${title}”。对照${ours}事项清单第 ${version} 版：`,
  admitted: '清单里有这一条，可是来文没有写明经费由谁承担。',
  law: (title: string, text: string, exact: boolean) => (exact ? `${title}：“${text}”` : `${title}的意思是：${text}`),
  ask: '所以先不接。请写明是清单的哪一条、依据哪部法律、经费怎么来，再发一次；或者收回。',
  askFunds: '请写明经费怎么来，再发一次。',
  ours: { village: '本村', urban: '本社区' },
  signed: { village: '村民委员会', urban: '居民委员会' },
  copy: '复制退回意见',
  print: '打印',
  copied: '已复制，可以粘到公文里',
  copyFailed: '没复制成，再点一次'
} as const

/** 改动记录. */
export const versionsText = {
  title: { duties: '事项清单的改动', proofs: '证明清单的改动' },
  emptyTitle: '还没有改过',
  emptyText: { duties: '清单一开始是空的。改一次，这里记一次。', proofs: '现在是随软件带的国家第一批 20 种。改一次，这里记一次。' },
  version: (version: number) => `第 ${version} 版`,
  by: (name: string, moment: string) => `${moment}，${name}`,
  imported: (level: string) => `导入${level}`,
  added: (count: number) => `加了 ${count} 条`,
  changed: (count: number) => `改了 ${count} 条`,
  removed: (count: number) => `删了 ${count} 条`,
  basis: (basis: string) => `出处：${basis}`,
  names: (labels: readonly string[], rest: number) => (rest > 0 ? `${labels.join('、')} 等` : labels.join('、'))
} as const
