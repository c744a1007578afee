import type { NotSo } from '../../domain/message/so.js'
import type { MessageRefused } from '../../domain/message/write-message.js'
import { tellAmount } from './amount.js'
import { tellGateReason } from './gate-reason.js'
import { tellLintFinding } from './template-finding.js'

const because: Readonly<Record<NotSo['because'], string>> = {
  'not-overdue': 'nothing is late yet',
  'overdue-already': 'it is late already',
  'no-open-promise': 'no promise is open',
  'no-kept-promise': 'the last promise was not kept, or there is none',
  'no-broken-promise': 'the last promise was not broken, or there is none',
  'no-plan': 'there is no plan',
  'no-instalment-ahead': 'no instalment of a plan is ahead',
  'no-instalment-missed': 'no instalment was missed',
  'no-open-dispute': 'nothing is disputed',
  'no-decided-dispute': 'no dispute was decided',
  'no-error': 'no error was acknowledged',
  'no-payment': 'no payment has arrived',
  'not-settled': 'the debt is not settled',
  'no-complaint': 'there was no complaint',
}

/**
 * Why a message was not written, in lines.
 *
 * @since 0.2.0
 */
export const tellMessageRefused = (refused: MessageRefused): ReadonlyArray<string> => {
  switch (refused._tag) {
    case 'RevisionMoved':
      return [
        `something has happened since: the message would be of revision ${refused.snapshot}, and the debt is at ${refused.current}`,
      ]
    case 'NothingToAsk':
      return [`on ${refused.asOf} nothing may be asked for, of ${tellAmount(refused.open)} that is open`]
    case 'NotSo':
      return [`a message '${refused.kind}' would not be true on ${refused.asOf}: ${because[refused.because]}`]
    case 'NotAllowed':
      return [
        `the debtor may not be contacted${refused.nextAllowedAt === undefined ? '' : ` before ${refused.nextAllowedAt}`}:`,
        ...refused.reasons.map((reason) => `  ${tellGateReason(reason)}`),
      ]
    case 'Disrespectful':
      return [
        'it is not fit to be sent:',
        ...refused.findings.map((finding) => `  the ${finding.in} ${tellLintFinding(finding)}`),
      ]
    case 'DutyUnmet':
      return [
        'a law wants in it what is not there:',
        ...refused.duties.map(
          ({ says, pack, provision, placeholder }) => `  {${placeholder}}: ${says} (${pack}, ${provision})`,
        ),
      ]
    case 'FigureMissing':
      return [`it says {${refused.placeholder}}, and there is none`]
    case 'DateNotTold':
      return [`{${refused.placeholder}} cannot be told: ${refused.because._tag}`]
    case 'OtherLanguage':
      return [`the template is in ${refused.template}, and the figures are for ${refused.style}`]
  }
}
