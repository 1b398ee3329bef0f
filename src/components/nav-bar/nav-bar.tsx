import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import { navInsets } from './nav-insets'
import './nav-bar.scss'

/** The sky drawing was made for a status bar and a navigation bar of 44 px each. */
const DRAWN_FOR = 88

/** `sky`: hills, for tab roots. `village`: hills and houses, for the first page. `desk`: dark, for the workbench. */
export type Ground = 'plain' | 'sky' | 'village' | 'desk'

export const hasSky = (ground: Ground): boolean => ground === 'sky' || ground === 'village'

export interface NavBarProps {
  readonly title?: string | undefined
  /** Stands at the left instead of a title: the name of the village on the first page. */
  readonly lead?: ReactNode
  /** A small control before the capsule: `大字版`. */
  readonly side?: ReactNode
  readonly onBack?: (() => void) | undefined
  readonly ground?: Ground | undefined
}

/** How far the sky moves so that its village stands on the lower edge of this phone's bar. Logical px. */
export function skyShift(): number {
  const { status, bar } = navInsets()
  return status + bar - DRAWN_FOR
}

/** The page's own navigation bar: WeChat's cannot grow for elders and cannot carry the sky. */
export function NavBar({ title, lead, side, onBack, ground = 'plain' }: NavBarProps) {
  const { status, bar, capsule } = navInsets()
  const style = { paddingTop: `${status}px`, ...(hasSky(ground) && { backgroundPosition: `0 ${skyShift()}px` }) }
  return (
    <View className={classNames('nav', `nav--${ground}`)} style={style}>
      <View className='nav__bar' style={{ height: `${bar}px`, paddingRight: `${capsule}px` }}>
        {onBack && (
          <View className='nav__back' onClick={() => onBack()} {...spoken({ role: 'button', label: componentText.back })}>
            <Icon name='back' />
          </View>
        )}
        {title && <View className='nav__title' {...spoken({ role: 'heading' })}>{title}</View>}
        {lead && <View className='nav__lead'>{lead}</View>}
        {side}
      </View>
    </View>
  )
}
