import type { Filling } from '@/domain/ballot/methods/filling'
import { isBlankBallot, leftIn, selectionOf } from '@/domain/ballot/methods/filling'
import { isBallotOption, type BallotMethod, type SlipMark } from '@/domain/ballot/selection'
import { choiceText } from './poll'

/** How a question is asked, as a choice in the draft. */
export const methodText: Readonly<Record<BallotMethod['kind'], string>> = {
  yesNo: '赞成或反对',
  single: '从几项里选一项',
  multiple: '从几项里选几项',
  score: '给每一项打分',
  rank: '把几项排个顺序'
}

export const methodBallotText = {
  blank: { single: '都不选', multiple: '都不选', score: '不打分', rank: '不排' },
  blankHint: '交空白票，不表态，但算参加',
  full: (most: number) => `已选满 ${most} 项`
} as const

/** `从几项里选几项，最多选 2 项`, among the facts of a vote. */
export const methodFact = (method: BallotMethod): string =>
  method.kind === 'score' ? `${methodText.score}，0 到 ${method.top} 分` : method.kind === 'multiple' ? `${methodText.multiple}，${methodHow(method)}` : methodText[method.kind]

/** The options and what to do with them, for who has the ballot read aloud; nothing where it is 赞成 or 反对. */
export const methodSpoken = (method: BallotMethod): readonly string[] =>
  method.kind === 'yesNo' ? [] : [`一共 ${method.options.length} 项：${method.options.join('，')}`, methodHow(method)]

/** What to do, above the options: `最多选 2 项`. */
export function methodHow(method: BallotMethod): string {
  switch (method.kind) {
    case 'yesNo':
    case 'single':
      return '选一项'
    case 'multiple':
      return `最多选 ${method.atMost} 项`
    case 'score':
      return `每一项打 0 到 ${method.top} 分，${method.top} 分最好`
    case 'rank':
      return '从最好的开始，依次点'
  }
}

/** How far the ballot is filled in, for the line above the options; undefined where the options say it themselves. */
export function methodProgress(method: BallotMethod, filling: Filling): string | undefined {
  if (filling === undefined || isBlankBallot(filling)) return undefined
  const left = leftIn(method, filling)
  switch (method.kind) {
    case 'yesNo':
    case 'single':
      return undefined
    case 'multiple':
      return left > 0 ? `还能再选 ${left} 项` : `选满了 ${method.atMost} 项`
    case 'score':
      return left > 0 ? `还有 ${left} 项没打分` : '都打好了'
    case 'rank':
      return left > 0 ? `还有 ${left} 项没排` : '都排好了'
  }
}

/** Why the ballot cannot be handed in yet: the text of the button that is off. */
export function methodGap(method: BallotMethod, filling: Filling): string | undefined {
  if (selectionOf(method, filling) !== undefined) return undefined
  const left = leftIn(method, filling)
  switch (method.kind) {
    case 'yesNo':
    case 'single':
    case 'multiple':
      return '先选一项'
    case 'score':
      return `还有 ${left} 项没打分`
    case 'rank':
      return `还有 ${left} 项没排`
  }
}

/** What a ballot says, on one line: for the voter's own eyes and the board. */
export const selectionWords = (method: BallotMethod, mark: SlipMark | 'void'): string =>
  selectionLines(method, mark).join(method.kind === 'score' || method.kind === 'rank' ? '，' : '、')

/** The same line by line: for the second look. */
export function selectionLines(method: BallotMethod, mark: SlipMark | 'void'): readonly string[] {
  if (mark === 'void') return ['作废']
  if (mark === 'invalid') return [choiceText.invalid]
  if (mark === 'blank') return [BLANK]
  if (isBallotOption(mark)) return [choiceText[mark]]
  if (mark.length === 0 || method.kind === 'yesNo') return [BLANK]
  const { options } = method
  const named = (option: number): string => options[option] ?? ''
  switch (method.kind) {
    case 'single':
    case 'multiple':
      return mark.map(named)
    case 'score':
      return options.map((option, index) => `${option} ${mark[index] ?? 0} 分`)
    case 'rank':
      return mark.map((option, place) => `第 ${place + 1} ${named(option)}`)
  }
}

const BLANK = '空白票'
