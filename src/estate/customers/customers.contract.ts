import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id, Nullable, Page, pageQuery } from '../../platform/http/shapes.ts'

export const relations = ['owner', 'coOwner', 'resident', 'tenant', 'agent', 'emergencyContact'] as const
export const relation = Type.Enum([...relations])

const one = Type.Object({ ...EstateParams.properties, customerId: Id })
const name = Type.String({ minLength: 1, maxLength: 60 })
const reason = Type.String({ minLength: 2, maxLength: 200 })

export const customerKind = Type.Enum(['person', 'company'])
export const gender = Type.Enum(['male', 'female'])

/** What everybody who may see households sees of a person: masks, never the values behind them (V02-1). */
export const Customer = Type.Object({
  id: Id,
  kind: customerKind,
  name: Type.String(),
  gender: Nullable(gender),
  phoneMask: Type.String(),
  phone2Mask: Type.String(),
  idMask: Type.String(),
  /** told of and agreed to the keeping of personal data (个保法 17) */
  consentedOn: Nullable(Type.String({ format: 'date' })),
  remark: Type.String(),
  forgotten: Type.Boolean({ description: 'personal data removed on request' }),
  version: Type.Integer(),
})
export type Customer = Static<typeof Customer>

export const CustomerRow = Type.Object({
  id: Id,
  kind: customerKind,
  name: Type.String(),
  phoneMask: Type.String(),
  homes: Type.Array(Type.Object({ unitId: Id, code: Type.String(), relation })),
})
export type CustomerRow = Static<typeof CustomerRow>

export const listCustomers = endpoint({
  name: 'customers.list',
  method: 'GET',
  url: '/api/estates/:estateId/customers',
  params: EstateParams,
  query: Type.Object({
    relation: Type.Optional(relation),
    kind: Type.Optional(customerKind),
    building: Type.Optional(Id),
    zone: Type.Optional(Id),
    ...pageQuery,
  }),
  reply: Page(CustomerRow, {}),
  may: 'household.see',
  clause: 'KF05-11',
  summary: 'People and companies by the sound of their names, a page at a time, masked',
})

export const ownersSheet = endpoint({
  name: 'customers.sheet',
  method: 'GET',
  url: '/api/estates/:estateId/owners.xlsx',
  params: EstateParams,
  query: Type.Object({ building: Type.Optional(Id), zone: Type.Optional(Id) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'owners.export',
  clause: 'KF05-11',
  summary: 'The owner list as a sheet, masked and watermarked with who took it and when (V0511-3, B-8)',
})

export const getCustomer = endpoint({
  name: 'customers.get',
  method: 'GET',
  url: '/api/estates/:estateId/customers/:customerId',
  params: one,
  reply: Type.Object({
    customer: Customer,
    homes: Type.Array(
      Type.Object({
        memberId: Id,
        unitId: Id,
        code: Type.String(),
        relation,
        isPrimary: Type.Boolean(),
        since: Nullable(Type.String()),
        until: Nullable(Type.String()),
      }),
    ),
  }),
  may: 'household.see',
  clause: 'KF05-11',
  summary: 'One person or company, masked, with present and former homes',
})

/** Why somebody needs to see a full number: B-8 wants it chosen, not made up. */
export const unmaskReasons = ['callBack', 'verifyIdentity', 'emergency', 'correction', 'other'] as const

export const unmask = endpoint({
  name: 'customers.unmask',
  method: 'POST',
  url: '/api/estates/:estateId/customers/:customerId/unmask',
  params: one,
  body: Type.Object({
    field: Type.Enum(['phone', 'phone2', 'idNumber']),
    reason: Type.Enum([...unmaskReasons]),
    words: Type.Optional(Type.String({ maxLength: 200, description: 'required where the reason is other' })),
  }),
  reply: Type.Object({ value: Type.String() }),
  may: 'household.unmask',
  clause: 'KF05-11',
  summary: 'Shows one full number once and leaves a happening (V02-1, V0511-2, B-8)',
})

export const changePhone = endpoint({
  name: 'customers.changePhone',
  method: 'PUT',
  url: '/api/estates/:estateId/customers/:customerId/phone',
  params: one,
  body: Type.Object({
    which: Type.Enum(['phone', 'phone2']),
    number: Nullable(Type.String({ maxLength: 30 })),
    version: Type.Integer(),
  }),
  reply: Customer,
  may: 'household.change',
  clause: 'KF05-11',
  summary: 'Replaces or removes a telephone number; the trail keeps the masks of both',
})

export const changeCustomer = endpoint({
  name: 'customers.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/customers/:customerId',
  params: one,
  body: Type.Object({
    version: Type.Integer(),
    name: Type.Optional(name),
    gender: Type.Optional(Nullable(gender)),
    remark: Type.Optional(Type.String({ maxLength: 500 })),
    consented: Type.Optional(Type.Literal(true)),
    idNumber: Type.Optional(Nullable(Type.String({ maxLength: 30 }))),
  }),
  reply: Customer,
  may: 'household.change',
  clause: 'KF05-11',
  summary: 'Changes who somebody is; an identity number needs consent first (V0511-1)',
})

export const forgetCustomer = endpoint({
  name: 'customers.forget',
  method: 'POST',
  url: '/api/estates/:estateId/customers/:customerId/forgetting',
  params: one,
  body: Type.Object({ reason }),
  reply: Customer,
  may: 'customer.forget',
  clause: 'KF05-11',
  summary:
    'Removes the personal data of somebody who has moved away and asks for it (个保法 47); the trail stays',
})
