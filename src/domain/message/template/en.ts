import { type Texts, templatesOf } from './texts.js'

const sign = `With kind regards,
{sender}[
{department}][
{person}]
{phone}[ ({hours})][

{purposeLine}][

{optOut}]`

const letter = (body: string, close = 'Thank you.'): string => `Dear {addressee},

${body}

${close}

${sign}`

const ifPaid =
  'This takes account of payments up to {asOf}. If you have paid since, please regard it as settled, with our thanks. If something is not right, or you would rather pay in parts, tell us: we will look at it with you.'

const howToPay = 'This is how you can pay: {howToPay}.[ Or here: {link}]'

const short = (body: string): string => `${body} {sender}, {phone}[ {purposeLine}][ {optOut}]`

export const english = templatesOf('en', '2', {
  'before-due': {
    subject: 'A date to note: {reference} is due on {due}',
    long: letter(
      `A short note ahead of time: {asked} for {reference} of {invoiced} is due on {due}. Nothing is late.

${howToPay}

If something about the invoice is unclear, or you have paid already, let us know.`,
    ),
    short: short('A note ahead of time, with thanks: {asked} for {reference} is due on {due}.[ {link}]'),
  },
  friendly: {
    subject: '{reference}: may we remind you?',
    long: letter(
      `{reference} of {invoiced} was due on {due}, and in our books {asked} of it is open as of {asOf}. It may simply have slipped by; that happens to us too.[ Of the whole we have received {paid} so far, for which we thank you.]

May we ask you to pay it[ by {payBy}]? ${howToPay}

${ifPaid}`,
    ),
    short: short(
      '{asked} for {reference} was due on {due} and may have slipped by. May we ask you to pay it[ by {payBy}]?[ {link}] If you have paid, thank you.',
    ),
  },
  firm: {
    subject: '{reference}: please pay by {payBy}',
    long: letter(
      `{asked} for {reference} of {invoiced} has been due since {due}; on {asOf} it was {overdue} overdue.[ Charges of {charges} are part of what is open.][ We have received {paid} so far.]

Please pay by {payBy}. ${howToPay}

If that is more than you can pay at once, call us before that day: we will look for instalments that you can keep. If you do not agree with the amount, tell us why, and we will not ask for that part until it is settled.

This takes account of payments up to {asOf}. If you have paid since, please regard it as settled.`,
    ),
    short: short(
      '{asked} for {reference} has been due since {due}. Please pay by {payBy} or call us about instalments.[ {link}] If you have paid, thank you.',
    ),
  },
  'final-notice': {
    subject: 'Final notice for {reference}: {payBy}',
    long: letter(
      `{asked} for {reference} of {invoiced} has been due since {due}; on {asOf} it was {overdue} overdue. Despite our earlier reminders it is still open.[ Charges of {charges} are part of what is open.][ We have received {paid} so far.]

We ask you to pay by {payBy}. ${howToPay}

If by then we have neither the payment nor a word from you, our next step will be {nextStep}. We would rather not take it. Until that day you can still agree instalments with us, or tell us what you object to.

This takes account of payments up to {asOf}. If you have paid since, please regard it as settled.`,
      'Thank you for your attention to this.',
    ),
    short: short(
      'Final notice: {asked} for {reference}, due since {due}. Please pay or speak with us by {payBy}; after that our next step will be {nextStep}. Thank you.',
    ),
  },
  'legal-notice': {
    subject: 'Formal demand for {reference}',
    long: letter(
      `{sender} has a claim of {asked} against you under {reference} of {invoiced}, due on {due}. As of {asOf} it is {overdue} overdue.[ Charges of {charges} are part of what is open.][ We have received {paid} so far.]

We demand payment by {payBy}. ${howToPay}

If the claim is not paid by that day, our next step may be {nextStep}. What that costs may be added to the claim as far as the law allows.

Until then you can object in writing, with your reasons, or propose a plan of payment: both will be answered. If you have paid in the meantime, please send us the proof.`,
      'Thank you for your attention to this.',
    ),
    short: short(
      'A formal demand for {asked} under {reference}, due since {due}, has been sent to you. Please pay or answer by {payBy}; our next step may be {nextStep}. Thank you.',
    ),
  },
  'promise-confirmed': {
    subject: '{reference}: what we agreed',
    long: letter(
      `Thank you for speaking with us. We have noted that {promised} for {reference} will reach us by {promisedBy}. Until then we will not write to you about this amount.

Should anything change, tell us before that day, and we will find another way.`,
    ),
    short: short('Thank you. We have noted: {promised} for {reference} by {promisedBy}. If anything changes, tell us.'),
  },
  'promise-kept': {
    subject: '{reference}: thank you',
    long: letter(
      `What you had said has come true: {promised} for {reference}, by {promisedBy}. Thank you; it makes our work easy.[ As of {asOf} {open} of it is still open.]`,
      'We look forward to working with you.',
    ),
    short: short('You kept your word on {promised} for {reference} by {promisedBy}: thank you.'),
  },
  'promise-broken': {
    subject: '{reference}: we have not found your payment',
    long: letter(
      `You had told us that {promised} for {reference} would reach us by {promisedBy}. As of {asOf} we cannot find it, and {asked} is open. It may be on its way: then please tell us when it was sent.

If something came between, pay by {payBy} or call us, so that we find another way. ${howToPay}`,
    ),
    short: short(
      'We have not found the {promised} for {reference} that was to come by {promisedBy}; {asked} is open. Please pay by {payBy} or call us. Thank you.',
    ),
  },
  'plan-offered': {
    subject: '{reference}: an offer to pay in parts',
    long: letter(
      `You could pay {planTotal} for {reference} in {planCount}, the first on {planFirst}:

{planLines}

If this suits you, sign the plan and send it back. Until it is signed nothing changes; if other days or amounts fit better, tell us which.`,
    ),
    short: short(
      'You could pay {planTotal} for {reference} in {planCount}, the first on {planFirst}. Call us if it suits you. Thank you.',
    ),
  },
  'plan-signed': {
    subject: '{reference}: your plan',
    long: letter(
      `Thank you for signing the plan for {reference}. These are its parts, {planTotal} in all:

{planLines}

As long as they come in time we ask for nothing else of it. Should one be hard to keep, tell us before its day.`,
    ),
    short: short(
      'Thank you for signing. The plan for {reference}: {planTotal} in {planCount}, the first on {planFirst}.',
    ),
  },
  'instalment-due': {
    subject: '{reference}: the next part is due on {instalmentDue}',
    long: letter(
      `By your plan for {reference} the next part, {instalment}, is due on {instalmentDue}. Nothing is late.

${howToPay}`,
    ),
    short: short('With thanks, a note: {instalment} of your plan for {reference} is due on {instalmentDue}.[ {link}]'),
  },
  'instalment-missed': {
    subject: '{reference}: a part of your plan has not come',
    long: letter(
      `The part of {instalment} that was due on {instalmentDue} by your plan for {reference} had not reached us as of {asOf}.

The plan goes on if it comes by {payBy}. ${howToPay} If it is hard to pay just now, call us before that day.

This takes account of payments up to {asOf}. If you have paid since, please regard it as settled.`,
    ),
    short: short(
      '{instalment} of your plan for {reference}, due on {instalmentDue}, has not reached us. Please pay by {payBy} or call us. Thank you.',
    ),
  },
  'cheque-due': {
    subject: 'Cheque {cheque} is dated {chequeDate}',
    long: letter(
      `Your cheque {cheque} for {chequeAmount} towards {reference} is dated {chequeDate}. We will present it to the bank from that day on.

If there is a reason to wait, tell us before.`,
    ),
    short: short(
      'A note, with thanks: we will present your cheque {cheque} for {chequeAmount} towards {reference} from {chequeDate} on.',
    ),
  },
  'cheque-bounced': {
    subject: 'Cheque {cheque} was not paid',
    long: letter(
      `The bank has returned your cheque {cheque} for {chequeAmount}, dated {chequeDate}, unpaid. So {asked} for {reference} is open as of {asOf}.

Please tell us by {payBy} how you would like to make it good: by a transfer, by another cheque, or in parts. ${howToPay}`,
    ),
    short: short(
      'The bank has returned your cheque {cheque} for {chequeAmount}; {asked} for {reference} is open. Please call us by {payBy}. Thank you.',
    ),
  },
  'dispute-received': {
    subject: '{reference}: we have your objection',
    long: letter(
      `Thank you for telling us that something about {reference} is not right. It concerns {disputed}.

We are looking into it[ and will answer by {answerBy}]. Until it is decided we do not ask for this amount, and nothing is added to it.`,
    ),
    short: short(
      'Thank you, we have your objection to {disputed} of {reference}[ and will answer by {answerBy}]. Until then we do not ask for it.',
    ),
  },
  'dispute-decided': {
    subject: '{reference}: our answer to your objection',
    long: letter(
      `We have looked into your objection to {disputed} of {reference}: {decision}.[ As of {asOf} {open} of it is open.]

If you see it differently, tell us what we have missed, and we will look again.`,
      'Thank you for your patience.',
    ),
    short: short('Your objection to {disputed} of {reference}: {decision}. Thank you for your patience.'),
  },
  'error-acknowledged': {
    subject: '{reference}: our mistake',
    long: letter(
      `We have made a mistake about {reference}, and we are sorry for the trouble. This is what we do about it, by {remedyBy}: {remedy}.

It will not be held against you in any way.`,
      'Thank you for pointing it out.',
    ),
    short: short('We made a mistake about {reference} and are sorry. By {remedyBy}: {remedy}. Thank you.'),
  },
  thanks: {
    subject: '{reference}: your payment has arrived',
    long: letter(
      `{payment} for {reference} arrived on {paidOn}. Thank you.[ As of {asOf} {open} of it is still open.]`,
      'We are glad to work with you.',
    ),
    short: short('Thank you: {payment} for {reference} arrived on {paidOn}.'),
  },
  settled: {
    subject: '{reference} is settled',
    long: letter(
      `As of {asOf} nothing of {reference} is open.[ As agreed, we have given up the remaining {released}: you do not owe it any more.] Please keep this for your records.`,
      'Thank you for your payment, and for your trust.',
    ),
    short: short('As of {asOf} nothing of {reference} is open. Thank you.'),
  },
  'complaint-received': {
    subject: 'We have your complaint',
    long: letter(
      `We have received your complaint of {complainedOn} about {reference}, and we take it seriously.[ {person} looks into it.][ You will have our answer by {answerBy}.]

To have complained will not do you any harm with us.`,
      'Thank you for telling us.',
    ),
    short: short(
      'Thank you, we have your complaint of {complainedOn} about {reference}[ and will answer by {answerBy}].',
    ),
  },
} satisfies Readonly<Record<string, Texts>>)
