import { View } from '@tarojs/components'
import { Hint } from '@/components/hint/hint'
import { secrecyText } from '@/text/secret-poll'
import type { SecretVoteStore } from './secret-vote-store'

/** Who can know what somebody votes, by the way that the ballot takes from this phone. */
export function WhoKnows({ store: { anonymous, offersPaper } }: { readonly store: Pick<SecretVoteStore, 'anonymous' | 'offersPaper'> }) {
  return <Hint icon={anonymous ? 'lock' : 'info'}>{secrecyText(anonymous, offersPaper).map(line => <View key={line}>{line}</View>)}</Hint>
}
