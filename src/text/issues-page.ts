import type { IssueList } from '@/contract/issue'

/** 诉求: the lists. */
export const issuesText = {
  title: '诉求',
  filters: '看哪一些',
  lists: { waiting: '等我办', open: '正在办', mine: '我反映的', overdue: '超期', done: '办好的', held: '等人看', all: '全部' } satisfies Readonly<Record<IssueList, string>>,
  report: '我要说事',
  waitingTitle: '等您来办',
  more: '办好前面的，后面的会接着排上来',
  empty: {
    waiting: { title: '没有等您办的事', text: '有了会排在这里，首页也会告诉您。' },
    open: { title: '现在没有正在办的事', text: '看见什么不好，拍下来说一声，谁在办、办到哪一步都看得到。' },
    mine: { title: '您还没有反映过事', text: '路灯不亮、水沟堵了、想请村里办的事，都可以说。' },
    overdue: { title: '没有超期的事', text: '每一步都有期限，过了期限还没办完的排在这里。' },
    done: { title: '还没有办好的事', text: '办好的、答复了不能办的，都留在这里。' },
    held: { title: '没有等人看的话', text: '系统拿不准的话先放在这里，您看过再登出来。' },
    all: { title: '还没有人反映过事', text: '看见什么不好，拍下来说一声，谁在办、办到哪一步都看得到。' }
  } satisfies Readonly<Record<IssueList, { readonly title: string; readonly text: string }>>,
  photos: (count: number) => `${count} 张照片`,
  mine: '您反映的'
} as const

/** 议事: the front door. */
export const talkTabsText = {
  label: '看哪一类',
  issues: '诉求',
  topics: '议题',
  polls: '表决'
} as const
