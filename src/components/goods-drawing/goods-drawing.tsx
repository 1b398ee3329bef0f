import { View } from '@tarojs/components'
import './goods-drawing.scss'

/** 大米, 食用油, 洗衣液, 理发, 助餐, 茶苗. */
export type GoodsKind = 'rice' | 'oil' | 'wash' | 'cut' | 'meal' | 'tea'

export interface GoodsDrawingProps {
  readonly kind: GoodsKind
}

/** Stands for a good that has no photograph of its own. */
export function GoodsDrawing({ kind }: GoodsDrawingProps) {
  return <View className={`goods goods--${kind}`} />
}
