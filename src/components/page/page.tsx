import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { hasSky, NavBar, skyShift, type Ground } from '@/components/nav-bar/nav-bar'
import { OfflineStrip } from '@/components/offline-strip/offline-strip'
import { readingSize } from './reading-size'
import './page.scss'

export interface PageProps {
  /** 大字版: bigger and fewer. Everything inside follows the class. */
  readonly elder?: boolean | undefined
  /** The text size set in WeChat, px; reading text follows it. */
  readonly fontSize?: number | undefined
  /** Default `plain`. */
  readonly ground?: Ground | undefined
  readonly title?: string | undefined
  /** Left end of the navigation bar instead of a title. */
  readonly lead?: ReactNode
  /** A small control beside WeChat's capsule. */
  readonly side?: ReactNode
  readonly onBack?: (() => void) | undefined
  /** Full width below the navigation bar: the greeting, the figures of the workbench. */
  readonly header?: ReactNode
  /** `没有网。下面是 4月16日 9:20 存的`. */
  readonly offline?: string | undefined
  readonly children?: ReactNode
  /** What may be done here. With `tabs` it floats above them without a ground of its own. */
  readonly bar?: ReactNode
  /** Buttons of the bar one below the other. */
  readonly barStacked?: boolean | undefined
  /** A TabBar, on tab roots. */
  readonly tabs?: ReactNode
}

/** The root of every page: scale, navigation bar, content, and what stays at the foot. */
export function Page(props: PageProps) {
  const { elder = false, fontSize, ground = 'plain', header, offline, children, bar, barStacked, tabs } = props
  const reading = readingSize(elder, fontSize)
  return (
    <View className={classNames('page num', elder && 'elder')} {...(reading && { style: reading as CSSProperties })}>
      {hasSky(ground) && <View className={`sky sky--${ground}`} style={{ top: `${skyShift()}px` }} />}
      <NavBar title={props.title} lead={props.lead} side={props.side} onBack={props.onBack} ground={ground} />
      {header && <View className={`page__header page__header--${ground}`}>{header}</View>}
      <View className='page__main'>
        {offline && <OfflineStrip text={offline} />}
        {children}
      </View>
      {(bar || tabs) && (
        <View className='page__foot'>
          {bar && <View className={classNames('bar-end', barStacked && 'bar-end--stacked', Boolean(tabs) && 'bar-end--float')}>{bar}</View>}
          {tabs}
        </View>
      )}
    </View>
  )
}
