import { momentText } from './dates'
import type { Instant } from '@/domain/shared/instant'

/** Words that every page shares. */
export const screenText = {
  tabs: { home: '首页', talk: '议事', board: '公开', coins: '绿币', me: '我的' },
  offline: '现在没有网',
  refused: '这一页打不开',
  retry: '再试一次',
  notYoursTitle: '这一页不归您办',
  notYours: '各人的职务管各人的页，等您办的事在首页。',
  stale: (since: Instant) => `没有网。下面是 ${momentText(since)} 存的`
} as const
