import { View } from '@tarojs/components'
import type { PollDetail } from '@/contract/ballot'
import type { LawReference } from '@/domain/ballot/law-articles'
import { Card } from '@/components/card/card'
import { Facts } from '@/components/facts/facts'
import { LawNotes } from '@/components/law-notes/law-notes'
import { NoticeRow } from '@/components/notice-row/notice-row'
import { SectionTitle } from '@/components/section-title/section-title'
import { pollText } from '@/text/poll'
import { pollFacts, pollPageText } from '@/text/poll-page'
import './poll-about.scss'

interface PollAboutProps {
  readonly poll: PollDetail
  readonly laws: readonly LawReference[]
  readonly openRoll: () => void
  readonly openTelling: () => void
}

/** By which rule, by which roll, and the fingerprint of what was announced. */
export function PollAbout({ poll, laws, openRoll, openTelling }: PollAboutProps) {
  const { manifestHash, roll, challenges } = poll
  return (
    <>
      <SectionTitle title={pollPageText.about} />
      <Card>
        <Facts facts={pollFacts(poll)} />
        {manifestHash && (
          <View className='poll-about__hash'>
            {`${pollText.fingerprint} ${manifestHash.slice(0, 16)}`}
            <View>{pollText.fingerprintHint}</View>
          </View>
        )}
      </Card>
      {roll && (
        <View className='gap-3'>
          <NoticeRow
            icon='people'
            tone='plain'
            title={pollPageText.seeRoll}
            text={challenges.length > 0 ? pollPageText.challenges(challenges.length) : undefined}
            onPress={openRoll}
          />
        </View>
      )}
      {tells(poll) && (
        <View className='gap-3'><NoticeRow icon='ticket' tone='way' title={pollPageText.iTell} text={pollPageText.toTelling} onPress={openTelling} /></View>
      )}
      <LawNotes laws={laws.slice(0, 2)} />
    </>
  )
}

/** A teller of this poll may hold no other office, so the way to the slips starts here, too. */
const tells = ({ iAmTeller, phase, channels }: PollDetail): boolean =>
  iAmTeller && channels.some(channel => channel !== 'phone') && ['voting', 'settling', 'closed'].includes(phase)
