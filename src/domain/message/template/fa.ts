import { type Texts, templatesOf } from './texts.js'

const sign = `با احترام
{sender}[
{department}][
{person}]
تلفن: {phone}[ ({hours})][

{purposeLine}][

{optOut}]`

const letter = (body: string, close = 'از همراهی شما سپاسگزاریم.'): string => `{addressee}
با سلام و احترام

${body}

${close}

${sign}`

const howToPay = 'راه پرداخت: {howToPay}[ یا {link}]'

const ifPaid =
  'پرداخت‌های تا {asOf} در این پیام به حساب آمده است. اگر پس از آن پرداخت کرده‌اید، سپاسگزاریم و خواهش می‌کنیم این پیام را نادیده بگیرید. اگر نکته‌ای در صورتحساب درست نیست یا ترجیح می‌دهید در چند قسط بپردازید، به ما بگویید تا با هم بررسی کنیم.'

const short = (body: string): string => `${body} {sender}، {phone}[ {purposeLine}][ {optOut}]`

export const persian = templatesOf('fa', '2', {
  'before-due': {
    subject: 'یادآوری سررسید {reference} در {due}',
    long: letter(
      `پیشاپیش یادآوری می‌کنیم که سررسید {asked} بابت {reference} مورخ {invoiced}، روز {due} است. هنوز چیزی به تأخیر نیفتاده است.

${howToPay}

اگر پرسشی دربارهٔ صورتحساب دارید یا پرداخت کرده‌اید، لطفاً به ما خبر دهید.`,
    ),
    short: short('با سپاس، یادآوری: سررسید {asked} بابت {reference} روز {due} است.[ {link}]'),
  },
  friendly: {
    subject: 'یادآوری {reference}',
    long: letter(
      `سررسید {reference} مورخ {invoiced}، روز {due} بود و تا {asOf} مبلغ {asked} از آن در دفاتر ما باز است. شاید از قلم افتاده باشد؛ برای ما هم پیش می‌آید.[ تا امروز {paid} دریافت کرده‌ایم و سپاسگزاریم.]

خواهش می‌کنیم[ تا {payBy}] آن را پرداخت بفرمایید. ${howToPay}

${ifPaid}`,
    ),
    short: short(
      'سررسید {asked} بابت {reference} روز {due} بود؛ شاید از قلم افتاده باشد. لطفاً[ تا {payBy}] پرداخت بفرمایید.[ {link}] اگر پرداخته‌اید، سپاسگزاریم.',
    ),
  },
  firm: {
    subject: '{reference}: لطفاً تا {payBy} پرداخت بفرمایید',
    long: letter(
      `سررسید مبلغ {asked} بابت {reference} مورخ {invoiced}، روز {due} بوده و تا {asOf}، {overdue} از آن گذشته است.[ از مبلغ باز، {charges} هزینه‌های جانبی است.][ تا امروز {paid} دریافت کرده‌ایم.]

لطفاً تا {payBy} پرداخت بفرمایید. ${howToPay}

اگر پرداخت یکجا دشوار است، پیش از آن روز تماس بگیرید تا قسط‌بندی مناسبی برایتان پیدا کنیم. اگر با مبلغ موافق نیستید، دلیل آن را بفرمایید؛ تا روشن شدنش آن بخش را نمی‌خواهیم.

پرداخت‌های تا {asOf} در این پیام به حساب آمده است. اگر پس از آن پرداخت کرده‌اید، خواهش می‌کنیم آن را نادیده بگیرید.`,
    ),
    short: short(
      'سررسید {asked} بابت {reference} از {due} گذشته است. لطفاً تا {payBy} بپردازید یا برای قسط‌بندی تماس بگیرید.[ {link}] اگر پرداخته‌اید، سپاسگزاریم.',
    ),
  },
  'final-notice': {
    subject: 'آخرین یادآوری {reference}: {payBy}',
    long: letter(
      `سررسید مبلغ {asked} بابت {reference} مورخ {invoiced}، روز {due} بوده و تا {asOf}، {overdue} از آن گذشته است و با وجود یادآوری‌های پیشین هنوز باز است.[ از مبلغ باز، {charges} هزینه‌های جانبی است.][ تا امروز {paid} دریافت کرده‌ایم.]

خواهش می‌کنیم تا {payBy} پرداخت بفرمایید. ${howToPay}

اگر تا آن روز نه پرداختی برسد و نه خبری از شما، گام بعدی ما {nextStep} خواهد بود، هرچند ترجیح ما این نیست. تا آن روز هنوز می‌توانید با ما قسط‌بندی کنید یا اگر اعتراضی دارید بگویید.

پرداخت‌های تا {asOf} در این پیام به حساب آمده است. اگر پس از آن پرداخت کرده‌اید، خواهش می‌کنیم آن را نادیده بگیرید.`,
      'از توجه شما سپاسگزاریم.',
    ),
    short: short(
      'آخرین یادآوری: {asked} بابت {reference} با سررسید {due}. لطفاً تا {payBy} بپردازید یا با ما صحبت کنید؛ پس از آن گام بعدی {nextStep} خواهد بود. سپاسگزاریم.',
    ),
  },
  'legal-notice': {
    subject: 'مطالبهٔ رسمی {reference}',
    long: letter(
      `{sender} بابت {reference} مورخ {invoiced} با سررسید {due}، مبلغ {asked} از شما طلب دارد. تا {asOf}، {overdue} از سررسید گذشته و پرداخت نشده است.[ از مبلغ باز، {charges} هزینه‌های جانبی است.][ تا امروز {paid} دریافت کرده‌ایم.]

بدین‌وسیله پرداخت آن را تا {payBy} مطالبه می‌کنیم. ${howToPay}

اگر تا آن روز پرداخت نشود، گام بعدی ما ممکن است {nextStep} باشد. هزینهٔ آن تا جایی که قانون اجازه دهد به طلب افزوده می‌شود.

تا آن روز می‌توانید کتباً و با ذکر دلیل اعتراض کنید یا برنامهٔ پرداخت پیشنهاد دهید؛ هر دو را پاسخ می‌دهیم. اگر در این فاصله پرداخت کرده‌اید، لطفاً رسید آن را بفرستید.`,
      'از توجه شما سپاسگزاریم.',
    ),
    short: short(
      'مطالبهٔ رسمی {asked} بابت {reference} با سررسید {due} برای شما فرستاده شد. لطفاً تا {payBy} بپردازید یا پاسخ دهید؛ گام بعدی ممکن است {nextStep} باشد. سپاسگزاریم.',
    ),
  },
  'promise-confirmed': {
    subject: '{reference}: آنچه قرار گذاشتیم',
    long: letter(
      `از گفت‌وگو با شما سپاسگزاریم. یادداشت کردیم که {promised} بابت {reference} تا {promisedBy} به دست ما می‌رسد. تا آن روز دربارهٔ این مبلغ پیامی نمی‌فرستیم.

اگر چیزی تغییر کرد، پیش از آن روز خبر دهید تا راه دیگری بیابیم.`,
    ),
    short: short('سپاسگزاریم. یادداشت شد: {promised} بابت {reference} تا {promisedBy}. اگر تغییری بود، خبر دهید.'),
  },
  'promise-kept': {
    subject: '{reference}: سپاس از شما',
    long: letter(
      `همان‌طور که گفته بودید، {promised} بابت {reference} تا {promisedBy} رسید. سپاسگزاریم؛ کار را بر ما آسان کردید.[ تا {asOf} مبلغ {open} از آن باز است.]`,
      'از همکاری با شما خوشحالیم.',
    ),
    short: short('همان‌طور که گفته بودید، {promised} بابت {reference} تا {promisedBy} رسید. سپاسگزاریم.'),
  },
  'promise-broken': {
    subject: '{reference}: پرداخت شما را نیافتیم',
    long: letter(
      `فرموده بودید {promised} بابت {reference} تا {promisedBy} می‌رسد. تا {asOf} آن را نیافته‌ایم و {asked} باز است. شاید در راه باشد؛ در این صورت بفرمایید چه روزی فرستاده‌اید.

اگر مشکلی پیش آمده، تا {payBy} بپردازید یا تماس بگیرید تا راه دیگری بیابیم. ${howToPay}`,
    ),
    short: short(
      '{promised} بابت {reference} که قرار بود تا {promisedBy} برسد، نرسیده و {asked} باز است. لطفاً تا {payBy} بپردازید یا تماس بگیرید. سپاسگزاریم.',
    ),
  },
  'plan-offered': {
    subject: '{reference}: پیشنهاد پرداخت قسطی',
    long: letter(
      `می‌توانیم پیشنهاد کنیم {planTotal} بابت {reference} را در {planCount} بپردازید که نخستین آن {planFirst} است:

{planLines}

اگر مناسب است، برنامه را امضا کنید و بازگردانید. تا امضا نشود چیزی تغییر نمی‌کند؛ اگر روزها یا مبلغ‌های دیگری بهتر است، بفرمایید.`,
    ),
    short: short(
      'می‌توانید {planTotal} بابت {reference} را در {planCount} بپردازید که نخستین آن {planFirst} است. اگر مناسب است تماس بگیرید. سپاسگزاریم.',
    ),
  },
  'plan-signed': {
    subject: '{reference}: برنامهٔ پرداخت شما',
    long: letter(
      `از امضای برنامهٔ پرداخت {reference} سپاسگزاریم. قسط‌های آن، در مجموع {planTotal}، چنین است:

{planLines}

تا وقتی به‌موقع می‌رسند چیز دیگری بابت آن نمی‌خواهیم. اگر پرداخت یکی دشوار شد، پیش از روزش خبر دهید.`,
    ),
    short: short('از امضای شما سپاسگزاریم. برنامهٔ {reference}: {planTotal} در {planCount}، نخستین آن {planFirst}.'),
  },
  'instalment-due': {
    subject: '{reference}: قسط بعدی در {instalmentDue}',
    long: letter(
      `طبق برنامهٔ شما برای {reference}، سررسید قسط بعدی به مبلغ {instalment} روز {instalmentDue} است. هنوز چیزی به تأخیر نیفتاده است.

${howToPay}`,
    ),
    short: short('با سپاس، یادآوری: سررسید قسط {instalment} از برنامهٔ {reference} روز {instalmentDue} است.[ {link}]'),
  },
  'instalment-missed': {
    subject: '{reference}: یک قسط نرسیده است',
    long: letter(
      `قسط {instalment} با سررسید {instalmentDue} از برنامهٔ {reference} تا {asOf} به دست ما نرسیده است.

اگر تا {payBy} برسد، برنامه ادامه دارد. ${howToPay} اگر پرداختش اکنون دشوار است، پیش از آن روز تماس بگیرید.

پرداخت‌های تا {asOf} در این پیام به حساب آمده است. اگر پس از آن پرداخت کرده‌اید، خواهش می‌کنیم آن را نادیده بگیرید.`,
    ),
    short: short(
      'قسط {instalment} از برنامهٔ {reference} با سررسید {instalmentDue} نرسیده است. لطفاً تا {payBy} بپردازید یا تماس بگیرید. سپاسگزاریم.',
    ),
  },
  'cheque-due': {
    subject: 'سررسید چک {cheque} در {chequeDate}',
    long: letter(
      `چک {cheque} شما به مبلغ {chequeAmount} بابت {reference} به تاریخ {chequeDate} است. از آن روز آن را به بانک می‌سپاریم.

اگر دلیلی برای صبر هست، پیش از آن خبر دهید.`,
    ),
    short: short(
      'با سپاس، یادآوری: چک {cheque} به مبلغ {chequeAmount} بابت {reference} را از {chequeDate} به بانک می‌سپاریم.',
    ),
  },
  'cheque-bounced': {
    subject: 'چک {cheque} پرداخت نشد',
    long: letter(
      `بانک چک {cheque} به مبلغ {chequeAmount} و تاریخ {chequeDate} را برگشت زده است. از این رو تا {asOf} مبلغ {asked} بابت {reference} باز است.

لطفاً تا {payBy} بفرمایید چگونه آن را جبران می‌کنید: با واریز، با چکی دیگر یا در چند قسط. ${howToPay}`,
    ),
    short: short(
      'بانک چک {cheque} به مبلغ {chequeAmount} را برگشت زده و {asked} بابت {reference} باز است. لطفاً تا {payBy} تماس بگیرید. سپاسگزاریم.',
    ),
  },
  'dispute-received': {
    subject: '{reference}: اعتراض شما رسید',
    long: letter(
      `سپاس که گفتید نکته‌ای در {reference} درست نیست. موضوع آن {disputed} است.

آن را بررسی می‌کنیم[ و تا {answerBy} پاسخ می‌دهیم]. تا تصمیم‌گیری این مبلغ را نمی‌خواهیم و چیزی به آن افزوده نمی‌شود.`,
    ),
    short: short(
      'سپاسگزاریم؛ اعتراض شما به {disputed} از {reference} رسید[ و تا {answerBy} پاسخ می‌دهیم]. تا آن زمان آن را نمی‌خواهیم.',
    ),
  },
  'dispute-decided': {
    subject: '{reference}: پاسخ ما به اعتراض شما',
    long: letter(
      `اعتراض شما به {disputed} از {reference} را بررسی کردیم: {decision}.[ تا {asOf} مبلغ {open} از آن باز است.]

اگر نظر دیگری دارید، بفرمایید چه چیزی را ندیده‌ایم تا دوباره بررسی کنیم.`,
      'از شکیبایی شما سپاسگزاریم.',
    ),
    short: short('اعتراض شما به {disputed} از {reference}: {decision}. از شکیبایی شما سپاسگزاریم.'),
  },
  'error-acknowledged': {
    subject: '{reference}: اشتباه ما',
    long: letter(
      `دربارهٔ {reference} اشتباه کردیم و از زحمتی که دادیم پوزش می‌خواهیم. کاری که تا {remedyBy} می‌کنیم این است: {remedy}.

این موضوع به هیچ‌وجه به حساب شما گذاشته نمی‌شود.`,
      'سپاس که به ما گفتید.',
    ),
    short: short('دربارهٔ {reference} اشتباه کردیم و پوزش می‌خواهیم. تا {remedyBy}: {remedy}. سپاسگزاریم.'),
  },
  thanks: {
    subject: '{reference}: پرداخت شما رسید',
    long: letter(
      `{payment} بابت {reference} روز {paidOn} رسید. سپاسگزاریم.[ تا {asOf} مبلغ {open} از آن باز است.]`,
      'از همکاری با شما خوشحالیم.',
    ),
    short: short('سپاسگزاریم: {payment} بابت {reference} روز {paidOn} رسید.'),
  },
  settled: {
    subject: '{reference} تسویه شد',
    long: letter(
      `تا {asOf} چیزی از {reference} باز نیست.[ طبق توافق از {released} باقی‌مانده گذشتیم و دیگر بدهکار آن نیستید.] لطفاً این پیام را نگه دارید.`,
      'از پرداخت و اعتماد شما سپاسگزاریم.',
    ),
    short: short('تا {asOf} چیزی از {reference} باز نیست. سپاسگزاریم.'),
  },
  'complaint-received': {
    subject: 'شکایت شما رسید',
    long: letter(
      `شکایتی که در {complainedOn} دربارهٔ {reference} فرموده بودید رسید و آن را جدی می‌گیریم.[ {person} آن را بررسی می‌کند.][ تا {answerBy} پاسخ می‌دهیم.]

شکایت کردن هیچ زیانی برای شما نزد ما ندارد.`,
      'سپاس که با ما در میان گذاشتید.',
    ),
    short: short('سپاسگزاریم؛ شکایت شما از {complainedOn} دربارهٔ {reference} رسید[ و تا {answerBy} پاسخ می‌دهیم].'),
  },
} satisfies Readonly<Record<string, Texts>>)
