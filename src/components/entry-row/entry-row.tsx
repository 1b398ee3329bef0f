import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Dotted } from '@/components/dotted/dotted'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { spoken } from '@/components/spoken'
import './entry-row.scss'

export interface EntryRowProps {
  readonly icon: IconName
  readonly title: string
  /** `4月14日`, `扫码签到`: with a middle dot between them. */
  readonly facts: readonly string[]
  /** Coins: positive is income, negative is spending. */
  readonly coins?: number | undefined
  readonly onPress?: (() => void) | undefined
}

/** `+5` and `−20` with the true minus sign, which is as wide as the plus. */
export const signed = (coins: number): string => coins < 0 ? `−${-coins}` : `+${coins}`

/** A row of a ledger or of a plain list. Spending is ink, not red. */
export function EntryRow({ icon, title, facts, coins, onPress }: EntryRowProps) {
  const press = onPress ? { hoverClass: 'is-pressed', hoverStayTime: 90, onClick: () => onPress() } : {}
  return (
    <View className='entry' {...press} {...spoken({ role: onPress && 'button' })}>
      <Icon name={icon} />
      <View className='entry__text'>
        <View className='entry__title'>{title}</View>
        {facts.length > 0 && <View className='entry__facts'><Dotted parts={facts} /></View>}
      </View>
      {coins !== undefined && <View className={classNames('entry__coins', coins > 0 && 'is-in')}>{signed(coins)}</View>}
      {onPress && coins === undefined && <Icon name='next' size='xs' />}
    </View>
  )
}
