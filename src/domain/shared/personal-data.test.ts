import { reasonHoldsPersonalData } from './personal-data'

test.each([
  ['a mobile number', '找我 13800138000'],
  ['a mobile number in groups', '电话138 0013 8000，晚上打'],
  ['a mobile number in full-width digits', '电话１３８００１３８０００'],
  ['a mobile number with full-width blanks', '138　0013　8000'],
  ['a mobile number with the country', '+8613800138000'],
  ['a mobile number after letters', 'tel13800138000'],
  ['a landline with its area', '0559-2345678'],
  ['a landline of a city with eight digits', '021 6234 5678'],
  ['a landline without separators', '拨05592345678']
])('%s holds the words as a phone', (_what, text) => expect(reasonHoldsPersonalData(text)).toEqual({ code: 'HOLDS_PERSONAL_DATA', kind: 'phone' }))

test.each([
  ['an identity card number', '身份证34100319800229123X'],
  ['with a small x', '34100319800229123x'],
  ['in groups', '341003 19800229 1234'],
  ['in full-width digits and blanks', '３４１００３　１９８００２２９　１２３Ｘ']
])('%s holds the words as an identity card', (_what, text) => expect(reasonHoldsPersonalData(text)).toEqual({ code: 'HOLDS_PERSONAL_DATA', kind: 'idNumber' }))

test.each([
  ['plain words', '河滨路路灯坏了三盏，晚上看不见'],
  ['the service number', '打12345反映过，也打过110'],
  ['an amount', '要138001元，去年是13800.50元'],
  ['a longer number', '单号 9913800138000123'],
  ['a day and an hour', '2026-11-24 15:00 到 17:30'],
  ['years', '2024-2026年，19-23号'],
  ['a short number with a zero', '0559-123'],
  ['no words', '']
])('%s does not', (_what, text) => expect(reasonHoldsPersonalData(text)).toBeUndefined())
