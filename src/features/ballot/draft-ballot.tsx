import { observer } from 'mobx-react-lite'
import { Card } from '@/components/card/card'
import { ChoiceRow } from '@/components/choice-row/choice-row'
import { Problem } from '@/components/problem/problem'
import { SectionTitle } from '@/components/section-title/section-title'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { draftText } from '@/text/draft'
import { ballotModeText, channelText } from '@/text/poll'
import type { DraftViewProps } from './draft-view'

/** Secret, named or by hand, and through which channels. */
export const DraftBallot = observer(function DraftBallot({ store }: DraftViewProps) {
  const { ballotMode, channels } = store.fields
  return (
    <>
      <SectionTitle title={draftText.ballotMode} />
      <Card pad='none'>
        {store.ballotModes.map(mode => (
          <ChoiceRow
            key={mode}
            title={ballotModeText[mode]}
            note={mode === 'secret' && store.preset.secretDefault ? draftText.secretUsual : draftText.modeHints[mode]}
            chosen={mode === ballotMode}
            onPress={() => store.chooseBallotMode(mode)}
          />
        ))}
      </Card>
      <Problem text={store.errorOf('ballotMode')} />
      <SectionTitle title={draftText.channels} />
      <Card pad='rows'>
        {store.channelChoices.map(channel => (
          <SwitchRow
            key={channel}
            title={channelText[channel]}
            note={draftText.channelHints[channel]}
            on={channels.includes(channel)}
            onChange={() => store.toggleChannel(channel)}
          />
        ))}
      </Card>
      <Problem text={store.errorOf('channels')} />
    </>
  )
})
