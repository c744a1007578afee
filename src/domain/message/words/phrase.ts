import type { NextStep } from '../figures.js'
import type { Language } from '../language.js'
import type { DisputeDecision } from '../snapshot.js'

/** What comes next, as a noun. */
export const nextSteps: Readonly<Record<Language, Readonly<Record<NextStep, string>>>> = {
  en: { agency: 'to pass the claim to a collection agency', legal: 'to pursue the claim by legal means' },
  fa: { agency: 'سپردن وصول این مبلغ به شرکت وصول مطالبات', legal: 'پیگیری این مبلغ از راه قانونی' },
  ar: { agency: 'إحالة المطالبة إلى شركة تحصيل', legal: 'متابعة المطالبة بالطرق القانونية' },
}

/** How a dispute was decided, as a sentence without its full stop. */
export const decisions: Readonly<Record<Language, Readonly<Record<DisputeDecision, string>>>> = {
  en: {
    upheld: 'you were right',
    partly: 'you were right in part',
    rejected: 'we find the amount to be correct',
    'creditor-error': 'the mistake was ours, and we are sorry',
  },
  fa: {
    upheld: 'اعتراض شما وارد بود',
    partly: 'بخشی از اعتراض شما وارد بود',
    rejected: 'پس از بررسی، مبلغ درست است',
    'creditor-error': 'اشتباه از ما بود و از شما پوزش می‌خواهیم',
  },
  ar: {
    upheld: 'اعتراضكم في محله',
    partly: 'اعتراضكم في محله جزئيًا',
    rejected: 'تبيّن لنا بعد المراجعة أن المبلغ صحيح',
    'creditor-error': 'الخطأ كان من جانبنا، ونعتذر لكم عنه',
  },
}
