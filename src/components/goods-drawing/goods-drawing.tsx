import { View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import './goods-drawing.scss'

/** 大米, 食用油, 挂面, 酱油, 洗衣液, 肥皂, 抽纸, 毛巾, 杯子, 雨伞, 助餐, 理发, 修理, 茶苗, 书, 别的. */
export type GoodsKind =
  | 'rice' | 'oil' | 'noodle' | 'sauce' | 'wash' | 'soap' | 'paper' | 'towel' | 'cup' | 'umbrella' | 'meal' | 'cut' | 'repair' | 'tea' | 'book' | 'box'

export interface GoodsDrawingProps {
  readonly kind: GoodsKind
  /** In a row instead of on a shelf. */
  readonly small?: boolean | undefined
}

/** Stands for a good that has no photograph of its own. */
export function GoodsDrawing({ kind, small }: GoodsDrawingProps) {
  return <View className={classNames('goods', `goods--${kind}`, small && 'goods--s')} />
}
