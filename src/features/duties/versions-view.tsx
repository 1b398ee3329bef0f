import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { Log } from '@/components/log/log'
import { MoreRows } from '@/components/more-rows/more-rows'
import { StateCard } from '@/components/state-card/state-card'
import type { VersionView } from '@/contract/duties'
import { momentText } from '@/text/dates'
import { levelText, versionsText as text } from '@/text/duties'
import type { VersionsStore } from './versions-store'

/** Entries named in one line; an import has dozens. */
const NAMES_MAX = 4

/** 改动记录: who changed a list, when, where from, and what. */
export const VersionsView = observer(function VersionsView({ store }: { readonly store: VersionsStore }) {
  const { versions, list } = store
  if (versions.isEmpty) return <StateCard kind='empty' title={text.emptyTitle} text={text.emptyText[list]} />
  return (
    <>
      <Card>
        <Log
          items={versions.items.map((version, index) => ({
            key: String(version.version),
            title: version.imported === undefined ? text.version(version.version) : `${text.version(version.version)}，${text.imported(levelText[version.imported])}`,
            text: text.by(version.by, momentText(version.at)),
            state: index === 0 ? ('now' as const) : ('done' as const),
            more: <Changes version={version} />
          }))}
        />
      </Card>
      <MoreRows more={versions.more} onMore={versions.loadMore} />
    </>
  )
})

function Changes({ version }: { readonly version: VersionView }) {
  const lines = (['added', 'changed', 'removed'] as const).flatMap(kind => {
    const labels = version[kind]
    return labels.length === 0 ? [] : [`${text[kind](labels.length)}：${text.names(labels.slice(0, NAMES_MAX), labels.length - NAMES_MAX)}`]
  })
  return (
    <View className='t-sub soft'>
      {lines.map(line => <View key={line}>{line}</View>)}
      <View className='muted'>{text.basis(version.basis)}</View>
    </View>
  )
}
