import { Card } from '@/components/card/card'
import { EntryRow } from '@/components/entry-row/entry-row'
import type { IconName } from '@/components/icon/icon-names'
import { SectionTitle } from '@/components/section-title/section-title'
import { coinsPageText as text } from '@/text/coins-page'

export const COIN_LINKS = ['myClaims', 'myOrders', 'activities', 'notice', 'scheme', 'fund', 'honours', 'ledger'] as const
export type CoinLink = (typeof COIN_LINKS)[number]

const ICONS: Readonly<Record<CoinLink, IconName>> = {
  myClaims: 'pen', myOrders: 'basket', activities: 'heart', notice: 'board', scheme: 'book', fund: 'chart', honours: 'flag', ledger: 'lock'
}

/** Everything around the coins, each with what it answers. */
export const CoinsMore = ({ open }: { readonly open: (link: CoinLink) => void }) => (
  <>
    <SectionTitle title={text.more} />
    <Card pad='rows'>
      {COIN_LINKS.map(link => <EntryRow key={link} icon={ICONS[link]} title={text[link]} facts={[text.moreText[link]]} onPress={() => open(link)} />)}
    </Card>
  </>
)
