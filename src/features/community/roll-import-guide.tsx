import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { Hint } from '@/components/hint/hint'
import { SectionTitle } from '@/components/section-title/section-title'
import { rollImportText as text } from '@/text/register'
import type { RollImportStore } from './roll-import-store'
import './roll-import.scss'

/** What the file must look like, with three lines to start from. */
export const RollFileGuide = observer(function RollFileGuide({ store }: { readonly store: RollImportStore }) {
  return (
    <>
      <Card>
        <View>{text.what}</View>
        <View className='gap-2'>
          <Facts
            facts={[
              { label: text.must, value: text.mustList },
              { label: text.may, value: text.mayList },
              { label: text.never, value: text.neverList }
            ]}
          />
        </View>
      </Card>
      <SectionTitle title={text.template} />
      <Card>
        <View className='roll-sample'>{text.templateLines.map(line => <View key={line}>{line}</View>)}</View>
        <View className='gap-2'>
          <Button
            kind='line'
            small
            text={store.copied === undefined ? text.copyTemplate : store.copied ? text.copied : text.copyFailed}
            onPress={() => void store.copyTemplate()}
          />
        </View>
      </Card>
      {!store.fromDisk && <Hint icon='info'>{text.fromChat}</Hint>}
    </>
  )
})
