import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import type { ChangeCounts, RollPreview } from '@/contract/community'
import { rollImportText as text } from '@/text/register'
import './roll-import.scss'

const EXAMPLES_MAX = 12

interface RollPreviewCardProps {
  readonly preview: RollPreview
  readonly problem: string | undefined
}

/** What the file would change, before anything is changed. */
export function RollPreviewCard({ preview, problem }: RollPreviewCardProps) {
  const { households, people, adults, withoutRep, ignoredHeaders, examples } = preview
  return (
    <>
      <Problem text={problem} />
      <Card>
        <View className='t-h3'>{text.previewTitle}</View>
        <Facts
          facts={[
            { label: text.households, value: countsOf(households) },
            { label: text.people, value: countsOf(people) },
            { label: text.adultsLabel, value: text.adults(adults) }
          ]}
        />
      </Card>
      {withoutRep.length > 0 && (
        <Card>
          <View className='strong soon'>{text.withoutRep(withoutRep.length)}</View>
          <View className='t-sub'>{withoutRep.slice(0, EXAMPLES_MAX).join('、')}</View>
          <View className='soft t-sub'>{text.withoutRepHint}</View>
        </Card>
      )}
      {examples.length > 0 && <SectionTitle title={text.examples} />}
      {examples.length > 0 && (
        <Card>
          {examples.slice(0, EXAMPLES_MAX).map(({ change, householdLabel, name }) => (
            <View key={`${change} ${householdLabel} ${name}`} className='roll-line between'>
              <View>{`${householdLabel} ${name}`}</View>
              <View className='soft'>{text.change[change]}</View>
            </View>
          ))}
        </Card>
      )}
      {ignoredHeaders.length > 0 && <Hint icon='info'>{text.ignored(ignoredHeaders)}</Hint>}
    </>
  )
}

const countsOf = ({ added, changed, removed, same }: ChangeCounts): string => text.counts(added, changed, removed, same)
