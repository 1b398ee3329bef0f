import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NoticeCard, SchemeNotice } from '@/contract/disclosure'
import { dayOf } from '@/domain/shared/instant'
import { Card } from '@/components/card/card'
import { MoreRows } from '@/components/more-rows/more-rows'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { PublishedMark } from '@/components/published-mark/published-mark'
import { SectionTitle } from '@/components/section-title/section-title'
import { StateCard } from '@/components/state-card/state-card'
import { dayText } from '@/text/dates'
import { noticeFactsText, noticeTitleText } from '@/text/notice-card'
import { noticesText } from '@/text/notices'
import type { NoticesStore } from './notices-store'
import './notices-view.scss'

interface NoticesViewProps {
  readonly store: NoticesStore
  readonly openNotice: (noticeId: string) => void
  readonly openScheme: () => void
  readonly openFund: () => void
}

/** 公开栏: decided matters, newest first; below them what hangs there as long as it holds. */
export const NoticesView = observer(function NoticesView({ store, openNotice, openScheme, openFund }: NoticesViewProps) {
  const { list, notices, scheme } = store
  if (list.isEmpty && scheme === undefined) return <StateCard kind='empty' title={noticesText.emptyTitle} text={noticesText.emptyText} />
  return (
    <>
      {notices.map(notice => (
        <NoticeItem key={notice.noticeId} notice={notice} state={store.stateText(notice)} onPress={() => openNotice(notice.noticeId)} />
      ))}
      <MoreRows more={list.more} onMore={list.loadMore} />
      {scheme && <SectionTitle title={noticesText.standing} />}
      {scheme && <SchemeItem scheme={scheme} onPress={openScheme} />}
      {scheme && <View className='gap-3'><NoticeRow icon='coin' tone='plain' title={noticesText.fund} text={noticesText.fundText} onPress={openFund} /></View>}
    </>
  )
})

function SchemeItem({ scheme: { version, resolution, publishedOn }, onPress }: { readonly scheme: SchemeNotice; readonly onPress: () => void }) {
  const date = noticesText.publishedOn(dayText(publishedOn))
  return (
    <Card onPress={onPress} label={`${noticesText.scheme}，${noticesText.schemeFacts(version, resolution)}，${date}`}>
      <View className='notice-item'>
        <View className='notice-item__words'>
          <View className='notice-item__title'>{noticesText.scheme}</View>
          <View className='notice-item__say'>{noticesText.schemeFacts(version, resolution)}</View>
          <View className='notice-item__date'>{date}</View>
        </View>
        <PublishedMark size='s' />
      </View>
    </Card>
  )
}

interface NoticeItemProps {
  readonly notice: NoticeCard
  /** `异议期还剩 1 天`. */
  readonly state: string
  readonly onPress: () => void
}

function NoticeItem({ notice, state, onPress }: NoticeItemProps) {
  const title = noticeTitleText(notice)
  const date = noticesText.publishedOn(dayText(dayOf(notice.publishedAt)))
  return (
    <Card onPress={onPress} label={`${title}，${date}，${state}`}>
      <View className='notice-item'>
        <View className='notice-item__words'>
          <View className='notice-item__title'>{title}</View>
          <View className='notice-item__say'>{noticeFactsText(notice)}</View>
          <View className='notice-item__date'>{`${date}，${state}`}</View>
        </View>
        {!notice.archived && <PublishedMark size='s' />}
      </View>
    </Card>
  )
}
