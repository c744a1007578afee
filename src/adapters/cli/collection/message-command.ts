import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { messageKinds } from '../../../domain/message/kind.js'
import type { WrittenMessage } from '../../../domain/message/write-message.js'
import { fileSender } from '../../sending/file-sender.js'
import { outgoing } from '../../sending/outgoing.js'
import { some } from '../../words/some.js'
import { withBook } from '../book/open-book.js'
import { print } from '../form/print.js'
import { complain, note } from '../form/say.js'
import { dateArgument, momentArgument } from '../option/argument.js'
import { atOptions } from '../option/at.js'
import { bookOption, formatOption } from '../option/options.js'
import { type MessageOptions, usualChannel, written } from './written-message.js'

const shown = ({ subject, text }: WrittenMessage): string => (subject === undefined ? text : `${subject}\n\n${text}`)

const run = (debt: string, options: MessageOptions): Promise<number> =>
  withBook(options, async (book) => {
    const found = await written(book, debt, options)
    if (E.isLeft(found)) {
      complain([`no message '${options.step}' of ${debt}:`, ...found.left].join('\n'))
      return 1
    }
    const { format, outbox, form, channel = usualChannel(form) } = options
    const { message, at } = found.right
    const sent = outgoing(message, channel)
    if (outbox !== undefined) {
      const put = await fileSender(outbox).send(sent)()
      if (E.isLeft(put)) {
        complain(put.left._tag === 'KeyReused' ? `another text was sent as ${sent.key}` : put.left.detail)
        return 1
      }
      note(put.right.was === 'sent' ? `put into ${outbox} as ${sent.key}` : `in ${outbox} already: ${sent.key}`)
    }
    const { sms, template, balance } = message
    print(format, {
      json: () => ({
        ...sent,
        at,
        template,
        sms,
        balance: { amount: `${balance.amount}`, currency: balance.currency },
      }),
      table: () => shown(message),
    })
    if (form === 'short') note(`${some(sms.segments, 'segment')} of SMS, ${some(sms.units, 'unit')} in ${sms.encoding}`)
    return 0
  })

const help = `
The amount and the dates are those of the account on that day. Nothing is written where nothing may be asked for, where what it
says has not happened, or where a law or the debtor's own word forbids the contact.

  receivables message INV-7 --book book.db --lang en --step firm --from 'Nordlicht GmbH' --phone '+49 30 1234567' \\
    --how-to-pay 'by transfer to DE02 1203 0000 0000 2020 51' --to Weber --honorific ms --pay-by 2026-04-24`

export const messageCommand = (program: Command): void => {
  const command = program
    .command('message')
    .description('what is written to a debtor about a debt, in Persian, Arabic or English')
    .argument('<debt>', 'the id of the debt')
  formatOption(atOptions(bookOption(command)), ['table', 'json'])
    .addOption(new Option('--lang <language>', 'of the message').choices(['fa', 'ar', 'en']).makeOptionMandatory())
    .addOption(new Option('--step <kind>', 'a tone or a side note').choices(messageKinds).makeOptionMandatory())
    .addOption(new Option('--form <form>', 'a letter, or a text for SMS').choices(['long', 'short']).default('long'))
    .addOption(
      new Option('--channel <channel>', 'by which it goes (default: email, or sms where it is short)').choices([
        'sms',
        'letter',
        'email',
        'chat',
        'portal',
      ]),
    )
    .option('--to <name>', 'who is addressed (default: the id of the debtor)')
    .addOption(
      new Option('--honorific <honorific>', 'how').choices(['mr', 'ms', 'person', 'company']).default('person'),
    )
    .requiredOption('--from <name>', 'who writes')
    .requiredOption('--phone <number>', 'where to call back')
    .option('--how-to-pay <words>', 'where the money is to go, in the language of the message')
    .option('--department <name>', 'of who writes')
    .option('--person <name>', 'who looks after it')
    .option('--hours <words>', 'when the phone is answered')
    .option('--link <url>', 'where to pay')
    .option('--opt-out <words>', 'how to receive no more of these')
    .option('--purpose <words>', 'that it is from a debt collector, and what for')
    .addOption(new Option('--pay-by <date>', 'the day to pay by').argParser(dateArgument))
    .addOption(new Option('--answer-by <date>', 'the day by which an answer is given').argParser(dateArgument))
    .addOption(new Option('--next-step <step>', 'what comes after a final notice').choices(['agency', 'legal']))
    .option('--cheque <id>', 'the cheque that it is about')
    .addOption(
      new Option('--by <owner>', 'who speaks to the debtor')
        .choices(['creditor', 'agency', 'legal'])
        .default('creditor'),
    )
    .option('--policy <file>', 'the collection policy whose contact rules hold (default: every law pack)')
    .addOption(
      new Option(
        '--at <instant>',
        'when the debtor is contacted (default: noon, or the first moment that is allowed; now, for --outbox of today)',
      ).argParser(momentArgument),
    )
    .option('--templates <file>', 'messages of your own, as JSON, which come before those of the package')
    .option('--practices', 'holds to what is usual where no law names a figure')
    .option('--outbox <file>', 'puts it into a file too, once, for whatever carries it from there')
    .addHelpText('after', help)
    .action(async (debt: string, given: MessageOptions) => {
      process.exitCode = await run(debt, given)
    })
}
