import type { IssueKind } from '@/domain/consultation/process/template'
import { momentText } from './dates'
import type { Instant } from '@/domain/shared/instant'

const KIND_NOTE: Readonly<Record<IssueKind, string>> = {
  report: '路灯不亮、水沟堵了、邻里有事',
  order: '希望村里办的事',
  redWhiteEvent: '办红白事先报一声，理事会来帮忙',
  bigMatter: '按四议两公开办的大事'
}

const KIND_NEXT: Readonly<Record<IssueKind, string>> = {
  report: '提交以后，您那里的网格员先看。谁在办、几天办完，马上看得到。',
  order: '提交以后，代表们先议。议到哪一步、谁来办，马上看得到。',
  redWhiteEvent: '提交以后，红白理事会上门商量。只有办事的人家和理事会看得到。',
  bigMatter: '提交以后，从村党组织提议开始，一步一步走。'
}

/** 随手拍: to say what one has seen. */
export const reportText = {
  title: '随手拍',
  kind: '说哪一类',
  kindNote: KIND_NOTE,
  words: '什么事',
  wordsHint: '看见了什么、在哪儿、影响了谁',
  speak: '说给手机听',
  speaking: '说完了，停',
  category: '分个类',
  chooseCategory: '选一类，拿不准就不选',
  where: '在哪儿',
  unit: '哪个组',
  chooseUnit: '选组',
  place: '具体位置',
  placeHint: '例如 老井边、村口桥头',
  photos: '照片',
  photosHint: '别拍到孩子的脸、证件和门牌。',
  photoTitle: '这张照片',
  photoRemove: '不要这张',
  photoAgain: '再送一次',
  event: '办什么事',
  chooseEvent: '选一种',
  eventDay: '哪天办',
  chooseDay: '选日期',
  tables: '多少桌',
  cost: '每桌多少元',
  onBehalf: '替邻居反映',
  onBehalfNote: '他不用手机，您替他写。别人看到的是他遮住的名字。',
  neighbour: '替谁',
  chooseNeighbour: '选人',
  forMyself: '是我自己反映',
  who: '别人看得到什么',
  whoText: '大家看得到这件事和照片，您的名字只显示一个字。村委会和办这件事的人看得到全名，好找您问清楚。',
  whoEvent: '红白事只有您家、理事会、村委会看得到，不进公开的列表。',
  next: KIND_NEXT,
  submit: '提交',
  again: '再送一次',
  restored: (at: Instant) => `上次没提交的还在，${momentText(at)} 写的`,
  startOver: '不要了，重新写',
  kept: '写的字和照片先存在这个手机里，没有网也不丢。',
  off: { words: '先写是什么事', unit: '先选在哪个组', event: '先填办什么事', neighbour: '先选替谁反映', photos: '有照片没送上去' },
  uploading: (sent: number, all: number) => `正在送照片，${sent} / ${all} 张`,
  heldTitle: '收到了，先有人看一看',
  heldText: '系统拿不准您写的话能不能登，先请村委会看一看。看过就登出来，不登会告诉您原因。现在别人看不到。',
  heldAction: '看看我写的'
} as const
