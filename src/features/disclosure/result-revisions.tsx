import { View } from '@tarojs/components'
import type { NoticeDetail } from '@/contract/disclosure'
import { dayOf } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import { dayText } from '@/text/dates'
import { noticeText } from '@/text/notices'
import { formerWords, resultPageText } from '@/text/result-page'

/** 更正记录: every former wording stays readable, with the reason. */
export function ResultRevisions({ notice: { revisions, content } }: { readonly notice: NoticeDetail }) {
  if (revisions.length === 0) return null
  return (
    <>
      <SectionTitle title={resultPageText.revisions} />
      {revisions.map((revision, index) => (
        <Card key={revision.at}>
          <View className='strong'>{noticeText.revised(dayText(dayOf(revision.at)))}</View>
          <View>{resultPageText.reason(revision.reason)}</View>
          {formerWords(revision, revisions[index + 1]?.before ?? content).map(line => <View key={line} className='soft t-sub'>{line}</View>)}
        </Card>
      ))}
    </>
  )
}
