import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import type { Language } from '../../../domain/message/language.js'
import { type MessageStyle, usualStyle } from '../../../domain/message/style.js'
import { calendarsFor } from '../option/calendars-for.js'
import { deliver } from './deliver.js'
import { complain } from './say.js'

/** The language of a page. */
export const langOption = (command: Command, of = 'of the page'): Command =>
  command.addOption(new Option('--lang <language>', of).choices(['en', 'fa', 'ar']).default('en'))

/** A page in the usual style of a language; or why there is none, since pictures want a package that need not be installed. */
export const pageIn = async (
  lang: Language,
  make: (style: MessageStyle) => Promise<string>,
): Promise<E.Either<string, string>> => {
  try {
    return E.right(await make(usualStyle(lang, await calendarsFor(lang))))
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes("'echarts'")) throw cause
    return E.left('pictures are drawn by the package echarts, which is not installed: npm install echarts')
  }
}

/** Prints a page, or writes it into a file. Answers the exit code. */
export const printPage = async (
  { lang, out }: { readonly lang: Language; readonly out?: string },
  make: (style: MessageStyle) => Promise<string>,
): Promise<number> => {
  const page = await pageIn(lang, make)
  if (E.isLeft(page)) {
    complain(page.left)
    return 1
  }
  return (await deliver(out, page.right)) ? 0 : 1
}
