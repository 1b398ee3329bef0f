import { View } from '@tarojs/components'
import type { ObjectionView } from '@/contract/disclosure'
import { Card } from '@/components/card/card'
import { SectionTitle } from '@/components/section-title/section-title'
import { dayOf } from '@/domain/shared/instant'
import { dayText } from '@/text/dates'
import { fundText as text } from '@/text/fund'
import './fund.scss'

/** That somebody objected is public; what was objected, only to those between whom it is. */
export function FundObjections({ objections }: { readonly objections: readonly ObjectionView[] }) {
  if (objections.length === 0) return null
  return (
    <>
      <SectionTitle title={text.objections} />
      <Card pad='rows'>
        {objections.map(objection => (
          <View key={objection.objectionId} className='fund-line'>
            <View className='grow'>
              <View className='strong'>{`${objection.by}，${dayText(dayOf(objection.filedAt))}`}</View>
              <View className='soft'>{objection.text ?? text.private}</View>
              <View>{objection.answer === undefined ? text.noAnswer : text.answer(objection.answer.text)}</View>
            </View>
          </View>
        ))}
      </Card>
    </>
  )
}
