import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { classNames } from '@/components/class-names'
import { QrCode } from '@/components/qr-code/qr-code'
import type { SlipsPoll } from '@/contract/ballot-paper'
import { BALLOT_OPTIONS } from '@/domain/ballot/manifest'
import { shortCodeOf } from '@/domain/ballot/secret/board'
import type { BallotMethod } from '@/domain/ballot/selection'
import { choiceText } from '@/text/poll'
import { slipHow, slipPrintText as text } from '@/text/slips'
import type { SlipPrintStore } from './slip-print-store'
import './slip-sheets.scss'

/** Characters of the description that a slip has room for; a longer one stands on the notice and in the app. */
const WORDS_ON_HALF_A_PAGE = 33
const WORDS_ON_A_PAGE = 130
/** Stubs on one page: three columns of eight. */
const STUBS_ON_A_PAGE = 24

export interface SlipSheetsProps {
  readonly store: SlipPrintStore
  /** Of the board with this slip's line; undefined where pages have no address. */
  readonly addressOf: (serial: string) => string | undefined
}

/** The batch on A4: slips in large type, then the stubs on pages of their own, so that no slip ever lies beside its stub. */
export const SlipSheets = observer(function SlipSheets({ store, addressOf }: SlipSheetsProps) {
  const { slips, serials, perPage } = store
  if (!slips) return null
  // Where nothing can be printed one slip is enough to see what it looks like.
  const shown = store.canPrint ? serials : serials.slice(0, 1)
  return (
    <View className='slip-paper'>
      {shown.map(serial => (
        <PaperSlip key={serial} poll={slips.poll} batch={slips.batch} serial={serial} half={perPage === 2} address={addressOf(serial)} />
      ))}
      {store.canPrint && <Stubs batch={slips.batch} count={serials.length} />}
    </View>
  )
})

interface PaperSlipProps {
  readonly poll: SlipsPoll
  readonly batch: string
  readonly serial: string
  /** Two share a page. */
  readonly half: boolean
  readonly address: string | undefined
}

const PaperSlip = ({ poll, batch, serial, half, address }: PaperSlipProps) => (
  <View className={classNames('pslip', half ? 'is-half' : 'is-whole')}>
    <View className='pslip__frame'>
      <View className='pslip__head'>{text.head(poll.communityName)}</View>
      <View className='pslip__question'>{poll.question}</View>
      {poll.description.length <= (half ? WORDS_ON_HALF_A_PAGE : WORDS_ON_A_PAGE) && <View className='pslip__what'>{poll.description}</View>}
      <View className='pslip__how'>{slipHow(poll.method)}</View>
      <View className='pslip__options'>
        {wordsOf(poll.method).map(word => (
          <View key={word} className='pslip__option'>
            <View className='pslip__word'>{word}</View>
            <View className='pslip__box' />
          </View>
        ))}
      </View>
      <View className='pslip__foot'>
        <View className='pslip__small'>
          <View className='pslip__serial'>{serial}</View>
          <View>{`${text.batch(batch)}，${text.code} ${shortCodeOf(poll.manifestHash ?? '')}`}</View>
          <View>{`${text.blank}${text.spoilt}`}</View>
          <View>{`${text.free}${text.keep}`}</View>
        </View>
        {address !== undefined && <View className='pslip__qr'><QrCode data={address} label={text.qr} caption={text.scan} /></View>}
      </View>
    </View>
  </View>
)

const wordsOf = (method: BallotMethod): readonly string[] => (method.kind === 'yesNo' ? BALLOT_OPTIONS.map(option => choiceText[option]) : method.options)

/** Numbered by the order of handing out; no serial stands here, and no stub lies beside a slip. */
const Stubs = ({ batch, count }: { readonly batch: string; readonly count: number }) => (
  <>
    {Array.from({ length: Math.ceil(count / STUBS_ON_A_PAGE) }, (_, page) => (
      <View key={page} className='pstubs'>
        <View className='pstubs__title'>{text.stubs(batch)}</View>
        <View className='pstubs__how'>{text.stubHow}</View>
        <View className='pstubs__list'>
          {Array.from({ length: Math.min(STUBS_ON_A_PAGE, count - page * STUBS_ON_A_PAGE) }, (__, index) => (
            <View key={index} className='pstub'>
              <View className='pstub__no'>{text.stub(batch, page * STUBS_ON_A_PAGE + index + 1)}</View>
              <View className='pstub__line'>{text.door}</View>
              <View className='pstub__line'>{text.sign}</View>
            </View>
          ))}
        </View>
      </View>
    ))}
  </>
)
