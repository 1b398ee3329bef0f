import type { IconName } from '@/components/icon/icon-names'
import type { Dimension } from '@/domain/ledger/point-item'

/** A drawing for each field of village life. */
export const dimensionIcon: Readonly<Record<Dimension, IconName>> = {
  environment: 'leaf', neighbourhood: 'heart', publicWelfare: 'hand', customs: 'cup', covenant: 'book', deliberation: 'talk', honour: 'flag', reminder: 'bell'
}
