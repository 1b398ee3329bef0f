import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { classNames } from '@/components/class-names'
import { Field } from '@/components/field/field'
import { FieldFrame } from '@/components/field/field-frame'
import { GoodsDrawing } from '@/components/goods-drawing/goods-drawing'
import { Hint } from '@/components/hint/hint'
import { OptionField } from '@/components/picker-field/picker-field'
import { Problem } from '@/components/problem/problem'
import { spoken } from '@/components/spoken'
import { GOOD_KINDS, GOOD_NAME_MAX, GOOD_UNIT_MAX } from '@/domain/ledger/shop/good'
import { GOOD_PICTURES } from '@/domain/ledger/shop/good-picture'
import { goodEditText as text, goodText } from '@/text/shop-desk'
import type { GoodEditStore } from './good-edit-store'
import './shop-desk.scss'

/** What a good is called, counted in and drawn as; a new one with its first price. */
export const GoodEditView = observer(function GoodEditView({ store }: { readonly store: GoodEditStore }) {
  return (
    <>
      <Field label={text.name} value={store.name} maxLength={GOOD_NAME_MAX} placeholder={text.nameHint} onChange={value => store.write('name', value)} />
      {store.isNew && (
        <OptionField label={text.kind} text={text.kinds[store.kind]} placeholder='' options={GOOD_KINDS.map(kind => text.kinds[kind])} chosen={GOOD_KINDS.indexOf(store.kind)} onChange={index => store.setKind(GOOD_KINDS[index] ?? 'goods')} />
      )}
      <Field label={text.unit} value={store.unit} maxLength={GOOD_UNIT_MAX} placeholder={text.unitHint} disabled={store.priced} aside={store.priced ? text.unitFixed : undefined} onChange={value => store.write('unit', value)} />
      {store.isNew && <Field label={text.coins} type='number' value={store.coins} onChange={value => store.write('coins', value)} />}
      <Field label={text.limit} type='number' value={store.limit} placeholder={text.limitHint} onChange={value => store.write('limit', value)} />
      <FieldFrame label={text.picture}>
        <View className='drawings' {...spoken({ role: 'radiogroup', label: text.picture })}>
          {GOOD_PICTURES.map(picture => (
            <View key={picture} className={classNames('drawings__one', picture === store.picture && 'is-on')} onClick={() => store.draw(picture)} {...spoken({ role: 'radio', checked: picture === store.picture })}>
              <GoodsDrawing kind={picture} small />
              {goodText.pictures[picture]}
            </View>
          ))}
        </View>
      </FieldFrame>
      {store.isNew && <View className='gap-3'><Hint icon='info'>{text.addNote}</Hint></View>}
      <Problem text={store.problem} />
    </>
  )
})
