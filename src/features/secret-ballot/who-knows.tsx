import { View } from '@tarojs/components'
import { Hint } from '@/components/hint/hint'
import { secrecyText } from '@/text/secret-poll'

/** Who can know what somebody votes, by the way that the ballot takes from this phone. */
export function WhoKnows({ anonymous }: { readonly anonymous: boolean }) {
  return <Hint icon={anonymous ? 'lock' : 'info'}>{secrecyText(anonymous).map(line => <View key={line}>{line}</View>)}</Hint>
}
