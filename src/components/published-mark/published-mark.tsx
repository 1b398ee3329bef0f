import { Image } from '@tarojs/components'
import picture from '@/assets/published-mark.png'
import { componentText } from '@/text/components'
import { classNames } from '@/components/class-names'
import { spoken } from '@/components/spoken'
import './published-mark.scss'

export interface PublishedMarkProps {
  /** `s` in a card, `m` on the result paper. Default `m`. */
  readonly size?: 's' | 'm' | undefined
  /** Lands once, on first sight of a result. */
  readonly landing?: boolean | undefined
}

/**
 * 公开 mark: an upright rectangle with a worn edge, one picture drawn once. Never round, no star,
 * no name of a body: it must not resemble an official seal. Red stands nowhere else.
 */
export function PublishedMark({ size = 'm', landing }: PublishedMarkProps) {
  return (
    <Image
      className={classNames('published', `published--${size}`, landing && 'is-landing')}
      src={picture}
      {...spoken({ role: 'img', label: componentText.publishedMark })}
    />
  )
}
