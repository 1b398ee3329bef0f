import { observer } from 'mobx-react-lite'
import { ConfirmSheet } from '@/components/confirm-sheet/confirm-sheet'
import { sideWords } from '@/text/mediation'
import { mediatorText as text } from '@/text/mediation-desk'
import type { CaseForms, FormKind } from './case-forms'
import { AgreementForm } from './form-agreement'
import { EndForm, NoteForm, StepForm, ToldForm, VisitForm } from './form-words'
import { CourtForm, PaperForm } from './form-papers'
import { NameForm } from './form-name'
import type { CaseProps } from './case-view'

/** The form that is open, on one sheet: a mediator does one thing at a time. */
export const CaseForm = observer(function CaseForm({ store }: CaseProps) {
  const { forms, detail } = store
  if (detail === undefined) return null
  const words = wordsOf(forms)
  return (
    <ConfirmSheet
      open={forms.open !== undefined && forms.open !== 'take'}
      title={words.title}
      note={words.note}
      action={words.action}
      off={forms.off}
      busy={forms.busy}
      error={forms.error}
      onConfirm={() => void forms.send()}
      onClose={forms.close}
    >
      {forms.open === 'name' && <NameForm forms={forms} />}
      {forms.open === 'paper' && <PaperForm forms={forms} today={detail.today} />}
      {forms.open === 'told' && <ToldForm forms={forms} detail={detail} />}
      {forms.open === 'step' && <StepForm forms={forms} detail={detail} />}
      {forms.open === 'note' && <NoteForm forms={forms} />}
      {forms.open === 'agree' && <AgreementForm forms={forms} today={detail.today} />}
      {forms.open === 'visit' && <VisitForm forms={forms} today={detail.today} />}
      {forms.open === 'court' && <CourtForm forms={forms} today={detail.today} />}
      {forms.open === 'end' && <EndForm forms={forms} detail={detail} />}
    </ConfirmSheet>
  )
})

interface SheetWords {
  readonly title: string
  readonly note?: string
  readonly action: string
}

const WORDS: Readonly<Record<Exclude<FormKind, 'name' | 'take'>, SheetWords>> = {
  paper: { title: text.paperTitle, note: text.paperNote, action: text.paperSave },
  told: { title: text.toldTitle, note: text.toldNote, action: text.toldSave },
  step: { title: text.stepTitle, note: text.stepNote, action: text.stepSave },
  note: { title: text.noteTitle, note: text.noteNote, action: text.noteSave },
  agree: { title: text.agreeTitle, action: text.agreeSave },
  visit: { title: text.visitTitle, action: text.visitSave },
  court: { title: text.courtTitle, action: text.courtSave },
  end: { title: text.endTitle, note: text.endNote, action: text.endSave },
  back: { title: text.backTitle, note: text.backNote, action: text.backSave }
}

function wordsOf(forms: CaseForms): SheetWords {
  const { open, fields } = forms
  if (open === 'name') {
    const side = fields.side ?? 'other'
    const chosen = forms.people.find(fields.choice)
    return { title: text.name(sideWords[side]), note: text.nameNote(forms.words(side)), action: chosen === undefined ? text.outsideSave : text.nameSave(chosen.name) }
  }
  return open === undefined || open === 'take' ? WORDS.back : WORDS[open]
}
