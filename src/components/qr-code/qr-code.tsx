import { useMemo } from 'react'
import { Image, View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/spoken'
import './qr-code.scss'

/** A quarter of the code may be lost, so the coin in its middle costs nothing. */
const ERROR_CORRECTION = 'Q'
/** Pixels per module of the picture; the screen scales it without blur. */
const MODULE_PX = 8
const QUIET_MODULES = 0

export interface QrCodeProps {
  /** What the scanner reads. Keep it short: fewer modules are easier to scan. */
  readonly data: string
  /** The same as figures to read out: `3729`. */
  readonly code?: string | undefined
  /** `给店员扫码，或报这 4 个数字`. */
  readonly caption?: string | undefined
  /** For a screen reader: `取货码 3729`. */
  readonly label: string
}

/** A code to show to somebody, and the figures to say when the camera fails. */
export function QrCode({ data, code, caption, label }: QrCodeProps) {
  const { picture, coin, corner } = useMemo(() => drawQr(data), [data])
  return (
    <View className='qr'>
      <View className='qr__frame'>
        <Image className='qr__picture' src={picture} {...spoken({ role: 'img', label })} />
        <View className='qr__coin' style={{ top: corner, left: corner, width: coin, height: coin }}><Icon name='coin' strong /></View>
      </View>
      {code && <View className='qr__code'>{code}</View>}
      {caption && <View className='qr__caption'>{caption}</View>}
    </View>
  )
}

interface QrDrawing {
  readonly picture: string
  /** Side of the square for the coin and distance of its corner, in percent of the picture. */
  readonly coin: string
  readonly corner: string
}

function drawQr(data: string): QrDrawing {
  // Type 0: the smallest version that holds the data.
  const code = qrcode(0, ERROR_CORRECTION)
  code.addData(data)
  code.make()
  // Both counts are odd, so the square covers whole modules and none by half.
  const modules = code.getModuleCount()
  const covered = Math.floor(modules / 10) * 2 + 1
  const share = (count: number) => `${(count / modules) * 100}%`
  return { picture: code.createDataURL(MODULE_PX, QUIET_MODULES), coin: share(covered), corner: share((modules - covered) / 2) }
}
