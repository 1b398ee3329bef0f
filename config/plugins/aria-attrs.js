// The aria attributes that each weapp tag may carry. The compile-time templates (aria.js) and the
// run-time aliases (aria-runtime.js) must read this one list: Taro numbers properties by position.
const LABEL = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
const STATE = { ...LABEL, 'aria-disabled': '', 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '', 'aria-live': '', 'aria-labelledby': '', 'aria-describedby': '', 'aria-valuenow': '', 'aria-valuemin': '', 'aria-valuemax': '' }

module.exports = {
  View: STATE,
  Text: LABEL,
  Button: STATE,
  Image: LABEL,
  Input: STATE,
  Textarea: STATE,
  Switch: STATE,
  Picker: STATE,
  Canvas: LABEL,
  ScrollView: LABEL
}
