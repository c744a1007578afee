import type { DebtorRejection, HeldData } from '../../../domain/debtor/rejection.js'
import { kinds, type Own } from './common.js'
import type { Words } from './words.js'

const held = ({ hold, basis, until }: HeldData): string =>
  `${hold} (${basis})${until === undefined ? '' : ` until ${until}`}`

export const debtorRejections: Words<Own<DebtorRejection>> = {
  NotRegistered: (why) => `debtor ${why.debtor} has not been registered`,
  AlreadyRegistered: (why) => `debtor ${why.debtor} was registered already, with another ${why.differs.join(', ')}`,
  OwnParent: (why) => `debtor ${why.debtor} cannot belong to itself`,
  BeforeRegistration: (why) => `${why.on} is before the debtor was registered on ${why.registeredOn}`,
  SubjectErased: (why) => `the personal data of debtor ${why.debtor} was erased on ${why.erasedOn}`,
  UnknownId: (why) => `the debtor has no ${kinds[why.kind]} ${why.id}`,
  HoursOutOfOrder: (why) => `hours from ${why.from} to ${why.to} end before they begin`,
  RepeatedChannel: (why) => `channel ${why.channel} is named twice`,
  RetentionHeld: (why) => `the data has to be kept: ${why.holds.map(held).join('; ')}`,
}
