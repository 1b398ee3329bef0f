import { Image, View } from '@tarojs/components'
import { Chip } from '@/components/chip/chip'
import { classNames } from '@/components/class-names'
import { Dotted } from '@/components/dotted/dotted'
import { Icon } from '@/components/icon/icon'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import type { QueueRow } from '@/contract/claims-views'
import type { FileView } from '@/contract/files'
import { notByText, quantityText, queueHintText, sourceNote } from '@/text/claim-words'
import { claimQueueText as text } from '@/text/claims-office'
import { dayText } from '@/text/dates'
import { signedText } from '@/text/numbers'
import './claim-queue-row.scss'

export interface ClaimQueueRowProps {
  readonly row: QueueRow
  /** It can be decided together with others. */
  readonly tickable: boolean
  readonly chosen: boolean
  /** Why the last attempt did not decide it. */
  readonly problem: string | undefined
  readonly onToggle: () => void
  readonly onOpen: () => void
  readonly onPicture: (file: FileView, files: readonly FileView[]) => void
}

/** Who did what and what shows it; a tap ticks it, the arrow opens it. */
export function ClaimQueueRow({ row, tickable, chosen, problem, onToggle, onOpen, onPicture }: ClaimQueueRowProps) {
  const { itemName, who, householdNo, on, quantity, unit, coins, words, photos, notBy } = row
  const facts = [`${householdNo} ${who}`, dayText(on), ...(unit === 'time' && quantity === 1 ? [] : [quantityText(quantity, unit)]), ...sourceNote(row)]
  const [first] = photos
  return (
    <View className={classNames('queued', chosen && 'is-on')}>
      <View
        className='queued__main'
        onClick={tickable ? onToggle : onOpen}
        {...spoken(tickable ? { role: 'checkbox', checked: chosen, label: [itemName, ...facts, words].filter(Boolean).join('，') } : { role: 'button' })}
      >
        {tickable && <View className='queued__tick'>{chosen && <Icon name='check' size='s' />}</View>}
        <View className='queued__text'>
          <View className='strong'>{itemName} <View className='queued__coins'>{signedText(coins)}</View></View>
          <View className='soft t-sub'><Dotted parts={facts} /></View>
          {words !== undefined && <View>{words}</View>}
          <Marks row={row} />
          {notBy !== undefined && <View className='late t-sub'>{notByText[notBy]}</View>}
          <Problem text={problem} />
        </View>
      </View>
      {first !== undefined && (
        <View className='queued__photo' onClick={() => onPicture(first, photos)} {...spoken({ role: 'button', label: text.photos(photos.length) })}>
          <Image className='queued__picture' src={first.thumbUrl ?? first.url} mode='aspectFill' lazyLoad />
          {photos.length > 1 && <View className='queued__more'>{photos.length}</View>}
        </View>
      )}
      <View className='queued__go' hoverClass='is-pressed' onClick={onOpen} {...spoken({ role: 'link', label: text.open })}><Icon name='next' size='s' /></View>
    </View>
  )
}

/** What speaks for it, and what to look at twice; one line each, for twenty rows stand on a page. */
function Marks({ row: { witnessed, hints } }: Pick<ClaimQueueRowProps, 'row'>) {
  return (
    <>
      {witnessed === true && <View className='queued__mark'><Chip text={text.witnessed} tone='talk' icon='check' /></View>}
      {hints.length > 0 && <View className='queued__mark'><Chip text={hints.map(hint => queueHintText[hint]).join('，')} tone='soon' icon='eye' /></View>}
    </>
  )
}
