import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { spoken } from '@/components/spoken'
import { keptTogether } from '@/text/numbers'
import './result-paper.scss'

export interface ResultPaperProps {
  /** `云溪村议事结果`. */
  readonly kind: string
  readonly title: string
  /** 通过, 没通过, 人数不够, 须复核. */
  readonly verdict: string
  /** Only a published document wears the mark. */
  readonly published: boolean
  /** The mark lands once, on first sight. */
  readonly landing?: boolean | undefined
  /** Below the verdict: `4月12日公开，异议期还剩 1 天`. */
  readonly date?: ReactNode
  /** What was decided, in full. */
  readonly what?: string | undefined
  /** ResultQuestion elements. */
  readonly children?: ReactNode
}

/** The result as a document: verdict first, then why, each count with its rule. */
export function ResultPaper({ kind, title, verdict, published, landing, date, what, children }: ResultPaperProps) {
  return (
    <View className='paper'>
      <View className='paper__kind'>{kind}</View>
      <View className='paper__title' {...spoken({ role: 'heading' })}>{title}</View>
      <View className='paper__verdict'>{verdict}</View>
      {published && <View className='paper__mark'><PublishedMark landing={landing} /></View>}
      {date && <View className='paper__date'>{date}</View>}
      {what && <View className='paper__what'>{what}</View>}
      {children}
    </View>
  )
}

export interface ResultQuestionProps {
  /** `人数够不够`. */
  readonly question: string
  /** `够` or `不够`; shown with a tick or a warning. */
  readonly answer?: { readonly text: string, readonly met: boolean } | undefined
  /** The count and its rule: `赞成 33 票，到 20 票就过半`. Left out when a TallyBar says it. */
  readonly say?: string | undefined
  readonly why?: string | undefined
  readonly children?: ReactNode
}

/** One question that the result answers. */
export function ResultQuestion({ question, answer, say, why, children }: ResultQuestionProps) {
  return (
    <View className='qa'>
      <View className='qa__head'>
        {question}
        {answer && (
          <View className={answer.met ? 'qa__answer' : 'qa__answer is-short'}>
            <Icon name={answer.met ? 'checkc' : 'warn'} size='s' />
            {answer.text}
          </View>
        )}
      </View>
      {say && <View className='qa__say'>{keptTogether(say)}</View>}
      {children}
      {why && <View className='qa__why'>{keptTogether(why)}</View>}
    </View>
  )
}
