import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import type { CaseDetail } from '@/contract/mediation-views'
import { caseText as text } from '@/text/mediation'

/** Why it stopped, and the other ways that both sides are told of (art. 26). */
export function CaseEnded({ detail }: { readonly detail: CaseDetail }) {
  const { ended, sides, standing } = detail
  if (ended === undefined) return null
  const { reason } = ended
  const title = reason.kind === 'refused' ? text.endedRefused(reason.side === standing ? text.you : sides[reason.side]) : text.endedTitle[reason.kind]
  return (
    <>
      <SectionTitle title={text.waysTitle} />
      <Card>
        <View className='strong'>{title}</View>
        {ended.ways.map((way) => (
          <View key={way} className='gap-3'>
            <View className='strong t-sub'>{text.ways[way].title}</View>
            <View className='soft gap-1'>{text.ways[way].text}</View>
          </View>
        ))}
      </Card>
    </>
  )
}
