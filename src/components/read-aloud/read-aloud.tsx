import { View } from '@tarojs/components'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './read-aloud.scss'

export interface ReadAloudProps {
  readonly reading: boolean
  /** Starts, or stops when it reads. */
  readonly onToggle: () => void
  /** Takes its own width beside other words instead of the full line. */
  readonly narrow?: boolean | undefined
}

/** 读给我听: one tap away on every page of the elder scale. A second tap stops. */
export function ReadAloud({ reading, onToggle, narrow }: ReadAloudProps) {
  return (
    <View
      className={classNames('read', narrow && 'read--narrow', reading && 'is-reading')}
      hoverClass='is-pressed'
      hoverStayTime={90}
      onClick={() => onToggle()}
      {...spoken({ role: 'button' })}
    >
      <Icon name='sound' />
      {reading ? componentText.stopReading : componentText.readAloud}
    </View>
  )
}
