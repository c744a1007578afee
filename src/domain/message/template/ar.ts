import { type Texts, templatesOf } from './texts.js'

const sign = `وتفضلوا بقبول فائق الاحترام،
{sender}[
{department}][
{person}]
هاتف: {phone}[ ({hours})][

{purposeLine}][

{optOut}]`

const letter = (body: string, close = 'شاكرين لكم تعاونكم.'): string => `{addressee}،
تحية طيبة وبعد،

${body}

${close}

${sign}`

const howToPay = 'طريقة الدفع: {howToPay}[ أو عبر {link}]'

const ifPaid =
  'رُوعيت في هذه الرسالة المبالغ المسددة حتى {asOf}. فإن كنتم قد سددتم بعد ذلك فلكم جزيل الشكر، ونرجو عدم الالتفات إليها. وإن كان في الفاتورة ما يحتاج إلى تصحيح، أو كنتم تفضلون الدفع على أقساط، فأخبرونا لننظر في الأمر معكم.'

const short = (body: string): string => `${body} {sender}، {phone}[ {purposeLine}][ {optOut}]`

export const arabic = templatesOf('ar', '2', {
  'before-due': {
    subject: 'تذكير بموعد استحقاق {reference} في {due}',
    long: letter(
      `نود تذكيركم مسبقًا بأن مبلغ {asked} عن {reference} المؤرخ في {invoiced} يستحق في {due}. ولا يوجد أي تأخير حتى الآن.

${howToPay}

إن كان لديكم أي استفسار عن الفاتورة، أو كنتم قد سددتم، فنرجو إبلاغنا.`,
    ),
    short: short('تذكير مع الشكر: مبلغ {asked} عن {reference} يستحق في {due}.[ {link}]'),
  },
  friendly: {
    subject: 'تذكير بشأن {reference}',
    long: letter(
      `حلّ موعد استحقاق {reference} المؤرخ في {invoiced} يوم {due}، ولا يزال قائمًا منه في سجلاتنا حتى {asOf} مبلغ {asked}. وربما غاب الأمر عن البال، وهذا يحدث لنا أيضًا.[ وقد وصلنا منكم حتى اليوم {paid}، ونشكركم على ذلك.]

نرجو التكرم بالسداد[ قبل نهاية يوم {payBy}]. ${howToPay}

${ifPaid}`,
    ),
    short: short(
      'حلّ موعد {asked} عن {reference} يوم {due}، وربما غاب عن البال. نرجو التكرم بالسداد[ قبل نهاية يوم {payBy}].[ {link}] وإن كنتم قد سددتم فشكرًا لكم.',
    ),
  },
  firm: {
    subject: '{reference}: نرجو السداد قبل نهاية يوم {payBy}',
    long: letter(
      `مبلغ {asked} عن {reference} المؤرخ في {invoiced} مستحق منذ {due}، أي منذ {overdue} حتى {asOf}.[ ومن المبلغ القائم رسوم قدرها {charges}.][ وقد وصلنا منكم حتى اليوم {paid}.]

نرجو السداد قبل نهاية يوم {payBy}. ${howToPay}

إن تعذّر عليكم السداد دفعة واحدة فاتصلوا بنا قبل ذلك اليوم لنجد أقساطًا تناسبكم. وإن كان لكم اعتراض على المبلغ فأخبرونا بسببه، ولن نطالب بذلك الجزء حتى يتضح الأمر.

وقد رُوعيت في هذه الرسالة المبالغ المسددة حتى {asOf}، فإن كنتم قد سددتم بعد ذلك فنرجو عدم الالتفات إليها.`,
    ),
    short: short(
      'مبلغ {asked} عن {reference} مستحق منذ {due}. نرجو السداد قبل نهاية يوم {payBy} أو الاتصال بنا لتقسيطه.[ {link}] وإن كنتم قد سددتم فشكرًا لكم.',
    ),
  },
  'final-notice': {
    subject: 'إشعار أخير بشأن {reference}: {payBy}',
    long: letter(
      `مبلغ {asked} عن {reference} المؤرخ في {invoiced} مستحق منذ {due}، أي منذ {overdue} حتى {asOf}، ولا يزال قائمًا رغم تذكيراتنا السابقة.[ ومن المبلغ القائم رسوم قدرها {charges}.][ وقد وصلنا منكم حتى اليوم {paid}.]

نرجو السداد قبل نهاية يوم {payBy}. ${howToPay}

إن لم يصلنا حتى ذلك اليوم سداد ولا رد منكم، فستكون خطوتنا التالية {nextStep}، ونفضّل ألا نلجأ إليها. وحتى ذلك اليوم يمكنكم الاتفاق معنا على أقساط أو إبداء أي اعتراض.

وقد رُوعيت في هذه الرسالة المبالغ المسددة حتى {asOf}، فإن كنتم قد سددتم بعد ذلك فنرجو عدم الالتفات إليها.`,
      'شاكرين لكم اهتمامكم.',
    ),
    short: short(
      'إشعار أخير: مبلغ {asked} عن {reference} مستحق منذ {due}. نرجو السداد أو التواصل معنا قبل نهاية يوم {payBy}، وبعده تكون خطوتنا التالية {nextStep}. شاكرين لكم.',
    ),
  },
  'legal-notice': {
    subject: 'مطالبة رسمية بشأن {reference}',
    long: letter(
      `يترتب في ذمتكم لصالح {sender} مبلغ {asked} عن {reference} المؤرخ في {invoiced} والمستحق في {due}. وحتى {asOf} لم يُسدَّد منذ {overdue}.[ ومن المبلغ القائم رسوم قدرها {charges}.][ وقد وصلنا منكم حتى اليوم {paid}.]

وعليه نطالبكم بسداده قبل نهاية يوم {payBy}. ${howToPay}

إن لم يُسدَّد حتى ذلك اليوم فقد تكون خطوتنا التالية {nextStep}، وقد تضاف تكاليفها إلى المطالبة في حدود ما تسمح به الأنظمة المعمول بها.

وحتى ذلك اليوم يمكنكم الاعتراض كتابةً مع بيان الأسباب، أو اقتراح خطة للسداد، وسنرد على كليهما. وإن كنتم قد سددتم في هذه الأثناء فنرجو إرسال ما يثبت ذلك.`,
      'شاكرين لكم اهتمامكم.',
    ),
    short: short(
      'أُرسلت إليكم مطالبة رسمية بمبلغ {asked} عن {reference} المستحق في {due}. نرجو السداد أو الرد قبل نهاية يوم {payBy}، وقد تكون خطوتنا التالية {nextStep}. شاكرين لكم.',
    ),
  },
  'promise-confirmed': {
    subject: '{reference}: ما اتفقنا عليه',
    long: letter(
      `نشكركم على حديثكم معنا. سجّلنا أن {promised} عن {reference} سيصلنا في موعد أقصاه {promisedBy}، ولن نراسلكم بشأن هذا المبلغ قبل ذلك.

إن طرأ أي تغيير فأخبرونا قبل ذلك اليوم لنجد طريقة أخرى.`,
    ),
    short: short('شكرًا لكم. سجّلنا: {promised} عن {reference} في موعد أقصاه {promisedBy}. إن طرأ أي تغيير فأخبرونا.'),
  },
  'promise-kept': {
    subject: '{reference}: شكرًا لكم',
    long: letter(
      `كما وعدتم، وصلنا {promised} عن {reference} في الموعد المتفق عليه، وهو {promisedBy}. شكرًا لكم، فقد يسّرتم عملنا.[ وحتى {asOf} لا يزال منه {open}.]`,
      'ويسعدنا التعامل معكم.',
    ),
    short: short('وفيتم بوعدكم: وصلنا {promised} عن {reference} في الموعد المتفق عليه، وهو {promisedBy}. شكرًا لكم.'),
  },
  'promise-broken': {
    subject: '{reference}: لم نجد دفعتكم',
    long: letter(
      `كنتم قد أخبرتمونا أن {promised} عن {reference} سيصلنا في موعد أقصاه {promisedBy}. وحتى {asOf} لم نجده، والمبلغ القائم {asked}. وربما كان في الطريق، فنرجو إخبارنا متى أُرسل.

إن طرأ طارئ فنرجو السداد قبل نهاية يوم {payBy} أو الاتصال بنا لنجد طريقة أخرى. ${howToPay}`,
    ),
    short: short(
      'لم يصلنا {promised} عن {reference} الذي كان موعده {promisedBy}، والمبلغ القائم {asked}. نرجو السداد قبل نهاية يوم {payBy} أو الاتصال بنا. شكرًا لكم.',
    ),
  },
  'plan-offered': {
    subject: '{reference}: عرض للسداد على أقساط',
    long: letter(
      `يمكننا أن نعرض عليكم سداد {planTotal} عن {reference} على {planCount}، أولها في {planFirst}:

{planLines}

إن ناسبكم ذلك فنرجو توقيع الخطة وإعادتها. ولن يتغير شيء قبل توقيعها، وإن كانت مواعيد أو مبالغ أخرى أنسب لكم فأخبرونا.`,
    ),
    short: short(
      'يمكنكم سداد {planTotal} عن {reference} على {planCount}، أولها في {planFirst}. إن ناسبكم ذلك فاتصلوا بنا. شكرًا لكم.',
    ),
  },
  'plan-signed': {
    subject: '{reference}: خطة السداد',
    long: letter(
      `نشكركم على توقيع خطة {reference}. وهذه أقساطها، ومجموعها {planTotal}:

{planLines}

وما دامت تصل في مواعيدها فلن نطالب بشيء آخر منها. وإن صعب عليكم قسط فأخبرونا قبل موعده.`,
    ),
    short: short('نشكركم على التوقيع. خطة {reference}: {planTotal} على {planCount}، أولها في {planFirst}.'),
  },
  'instalment-due': {
    subject: '{reference}: القسط التالي في {instalmentDue}',
    long: letter(
      `بحسب خطتكم بشأن {reference} يستحق القسط التالي، وقدره {instalment}، في {instalmentDue}. ولا يوجد أي تأخير حتى الآن.

${howToPay}`,
    ),
    short: short('تذكير مع الشكر: قسط {instalment} من خطة {reference} يستحق في {instalmentDue}.[ {link}]'),
  },
  'instalment-missed': {
    subject: '{reference}: قسط لم يصلنا',
    long: letter(
      `القسط البالغ {instalment} والمستحق في {instalmentDue} من خطة {reference} لم يصلنا حتى {asOf}.

وتستمر الخطة إن وصل قبل نهاية يوم {payBy}. ${howToPay} وإن صعب عليكم سداده الآن فاتصلوا بنا قبل ذلك اليوم.

وقد رُوعيت في هذه الرسالة المبالغ المسددة حتى {asOf}، فإن كنتم قد سددتم بعد ذلك فنرجو عدم الالتفات إليها.`,
    ),
    short: short(
      'لم يصلنا قسط {instalment} من خطة {reference} المستحق في {instalmentDue}. نرجو السداد قبل نهاية يوم {payBy} أو الاتصال بنا. شكرًا لكم.',
    ),
  },
  'cheque-due': {
    subject: 'موعد الشيك {cheque} في {chequeDate}',
    long: letter(
      `شيككم رقم {cheque} بمبلغ {chequeAmount} عن {reference} مؤرخ في {chequeDate}، وسنقدمه إلى البنك ابتداءً من ذلك اليوم.

إن كان هناك ما يدعو إلى الانتظار فأخبرونا قبل ذلك.`,
    ),
    short: short(
      'تذكير مع الشكر: سنقدم شيككم {cheque} بمبلغ {chequeAmount} عن {reference} إلى البنك ابتداءً من {chequeDate}.',
    ),
  },
  'cheque-bounced': {
    subject: 'لم يُصرف الشيك {cheque}',
    long: letter(
      `أعاد البنك شيككم رقم {cheque} بمبلغ {chequeAmount} والمؤرخ في {chequeDate} دون صرف. ولذلك فإن المبلغ القائم عن {reference} حتى {asOf} هو {asked}.

نرجو إخبارنا قبل نهاية يوم {payBy} كيف تودون تسويته: بتحويل، أو بشيك آخر، أو على أقساط. ${howToPay}`,
    ),
    short: short(
      'أعاد البنك شيككم {cheque} بمبلغ {chequeAmount}، والمبلغ القائم عن {reference} هو {asked}. نرجو الاتصال بنا قبل نهاية يوم {payBy}. شكرًا لكم.',
    ),
  },
  'dispute-received': {
    subject: '{reference}: وصلنا اعتراضكم',
    long: letter(
      `نشكركم على إخبارنا بأن في {reference} ما يحتاج إلى تصحيح، والأمر يتعلق بمبلغ {disputed}.

نحن ننظر فيه[ وسنرد عليكم قبل نهاية يوم {answerBy}]. ولن نطالب بهذا المبلغ حتى يُبتّ فيه، ولن يضاف إليه شيء.`,
    ),
    short: short(
      'شكرًا لكم، وصلنا اعتراضكم على {disputed} من {reference}[ وسنرد قبل نهاية يوم {answerBy}]. ولن نطالب به حتى ذلك الحين.',
    ),
  },
  'dispute-decided': {
    subject: '{reference}: ردّنا على اعتراضكم',
    long: letter(
      `نظرنا في اعتراضكم على {disputed} من {reference}: {decision}.[ وحتى {asOf} لا يزال منه {open}.]

إن كان لكم رأي آخر فأخبرونا بما فاتنا لننظر فيه من جديد.`,
      'شاكرين لكم صبركم.',
    ),
    short: short('اعتراضكم على {disputed} من {reference}: {decision}. شاكرين لكم صبركم.'),
  },
  'error-acknowledged': {
    subject: '{reference}: خطأ من جانبنا',
    long: letter(
      `وقع منا خطأ بشأن {reference}، ونعتذر لكم عما سببناه من إزعاج. وهذا ما سنفعله في موعد أقصاه {remedyBy}: {remedy}.

ولن يُحسب ذلك عليكم بأي وجه.`,
      'شكرًا لأنكم نبهتمونا.',
    ),
    short: short('وقع منا خطأ بشأن {reference} ونعتذر لكم. في موعد أقصاه {remedyBy}: {remedy}. شكرًا لكم.'),
  },
  thanks: {
    subject: '{reference}: وصلت دفعتكم',
    long: letter(
      `وصلنا {payment} عن {reference} يوم {paidOn}. شكرًا لكم.[ وحتى {asOf} لا يزال منه {open}.]`,
      'ويسعدنا التعامل معكم.',
    ),
    short: short('شكرًا لكم: وصلنا {payment} عن {reference} يوم {paidOn}.'),
  },
  settled: {
    subject: 'تمت تسوية {reference}',
    long: letter(
      `حتى {asOf} لم يبقَ شيء من {reference}.[ وبحسب اتفاقنا تنازلنا عن الباقي وقدره {released}، ولم يعد في ذمتكم.] نرجو الاحتفاظ بهذه الرسالة.`,
      'شاكرين لكم سدادكم وثقتكم.',
    ),
    short: short('حتى {asOf} لم يبقَ شيء من {reference}. شكرًا لكم.'),
  },
  'complaint-received': {
    subject: 'وصلتنا شكواكم',
    long: letter(
      `وصلتنا شكواكم المؤرخة في {complainedOn} بشأن {reference}، ونحن نأخذها على محمل الجد.[ ويتولى النظر فيها {person}.][ وسنرد عليكم قبل نهاية يوم {answerBy}.]

ولن تضركم شكواكم عندنا بشيء.`,
      'شكرًا لأنكم أخبرتمونا.',
    ),
    short: short(
      'شكرًا لكم، وصلتنا شكواكم المؤرخة في {complainedOn} بشأن {reference}[ وسنرد قبل نهاية يوم {answerBy}].',
    ),
  },
} satisfies Readonly<Record<string, Texts>>)
