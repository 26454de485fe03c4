import { useReply } from '../../platform/web/ask.ts'
import { useEstate } from '../../platform/web/me.tsx'
import { showOrganisation } from './organisation.contract.ts'

/** The organisation of the estate one works in, kept fresh. */
export const useOrganisation = () =>
  useReply(
    showOrganisation,
    { params: { estateId: useEstate().id } },
    { subjects: ['people.staff', 'people.headcount', 'people.roster', 'estate.zone'] },
  )
