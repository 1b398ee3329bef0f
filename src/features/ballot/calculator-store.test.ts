import { CalculatorStore } from './calculator-store'

function calculate(presetId: CalculatorStore['presetId'], heads: readonly string[], area?: readonly string[]): CalculatorStore {
  const store = new CalculatorStore({ kind: 'village' })
  store.choosePreset(presetId)
  store.fields.forEach((field, index) => store.type(field, heads[index] ?? ''))
  store.fields.forEach((field, index) => area && store.typeArea(field, area[index] ?? ''))
  return store
}

test('47 due, 39 there, 28 yes: an assembly of representatives decides', () => {
  const store = calculate('villagerRepsAssembly', ['47', '39', '37', '28', '6', '2', '1'])
  expect(store.outcome).toMatchObject({ kind: 'passed', heads: { quorum: { needed: 32, met: true }, pass: { needed: 20, met: true } } })
})

test('one too few is not enough people', () => {
  expect(calculate('villagerRepsAssembly', ['47', '31', '31', '31', '0', '0', '0']).outcome?.kind).toBe('quorumNotMet')
})

test('figures that cannot be true together are explained, missing ones are not', () => {
  expect(calculate('villagerRepsAssembly', ['47', '48', '10', '5', '0', '0', '0']).problem).toBe('实到的比应到的还多。')
  const incomplete = calculate('villagerRepsAssembly', ['47', '', '', '', '', '', '0'])
  expect([incomplete.isComplete, incomplete.problem, incomplete.outcome]).toEqual([false, undefined, undefined])
})

test('owners are counted in heads and in area, and the area is exact', () => {
  const store = calculate('ownersOrdinary', ['30', '20', '20', '11', '9', '0', '0'], ['3000', '2000', '2000', '1000.01', '999.99', '0', '0'])
  expect(store.needsArea).toBe(true)
  expect(store.outcome).toMatchObject({ kind: 'passed', area: { pass: { count: 100_001, base: 200_000 } } })
})

test('a village is offered no residents’ assembly', () => {
  const ids = new CalculatorStore({ kind: 'village' }).presets.map(preset => preset.id)
  expect(ids).toContain('villagersAssembly')
  expect(ids).not.toContain('residentsAssembly')
})
