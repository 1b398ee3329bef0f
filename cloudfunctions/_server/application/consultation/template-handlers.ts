import { adoptTemplate, chooseTemplate, retireTemplate } from './template-adopt'
import { copyTemplate, editTemplate } from './template-edit'
import { listTemplates, readTemplate } from './template-list'

export const templateHandlers = {
  'consultation/listTemplates': listTemplates,
  'consultation/readTemplate': readTemplate,
  'consultation/copyTemplate': copyTemplate,
  'consultation/editTemplate': editTemplate,
  'consultation/adoptTemplate': adoptTemplate,
  'consultation/retireTemplate': retireTemplate,
  'consultation/chooseTemplate': chooseTemplate
}
