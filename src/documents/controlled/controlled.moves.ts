import { defineMoves } from '../../platform/moves.ts'

/** Manual 0.3: the life of one edition of a controlled document. */
export const documentMoves = defineMoves({
  subject: 'documents.document_revision',
  procedure: 'KF06',
  title: { zh: '受控文件', en: 'Controlled document' },
  states: [
    'draft',
    'returned',
    'inReview',
    'approved',
    'effective',
    'underRevision',
    'superseded',
    'obsolete',
  ],
  final: ['obsolete'],
  moves: {
    ship: { from: [''], to: 'effective', may: 'document.draft', clause: 'KF06 2.3', house: true },
    draft: {
      from: [''],
      to: 'draft',
      may: 'document.draft',
      clause: 'KF06 2.4',
      requires: ['reason', 'clause'],
    },
    amend: { from: ['draft', 'returned'], to: 'draft', may: 'document.draft', clause: 'KF06 2.4' },
    submit: { from: ['draft'], to: 'inReview', may: 'document.draft', clause: 'KF06 2.1' },
    review: { from: ['inReview'], to: 'inReview', may: 'document.review', clause: 'KF06 2.1' },
    approve: {
      from: ['inReview'],
      to: 'approved',
      may: 'document.approve',
      clause: 'KF06 2.1',
      requires: ['reviewedBy'],
    },
    sendBack: {
      from: ['inReview', 'approved'],
      to: 'returned',
      may: 'document.sendBack',
      clause: 'KF06 2.1',
      requires: ['why'],
    },
    takeEffect: {
      from: ['approved'],
      to: 'effective',
      may: 'document.approve',
      clause: 'KF06 2.1',
      house: true,
    },
    beginRevision: {
      from: ['effective'],
      to: 'underRevision',
      may: 'document.draft',
      clause: 'KF06 2.4',
      house: true,
    },
    endRevision: {
      from: ['underRevision'],
      to: 'effective',
      may: 'document.draft',
      clause: 'KF06 2.4',
      house: true,
    },
    supersede: {
      from: ['effective', 'underRevision'],
      to: 'superseded',
      may: 'document.approve',
      clause: 'KF06 2.2',
      house: true,
    },
    discard: { from: ['draft', 'returned'], to: 'obsolete', may: 'document.draft', clause: 'KF06 2.2' },
    withdraw: {
      from: ['effective'],
      to: 'obsolete',
      may: 'document.approve',
      clause: 'KF06 2.2',
      requires: ['why'],
    },
    retire: { from: ['superseded'], to: 'obsolete', may: 'document.review', clause: 'KF06 2.2' },
  },
})

export type DocumentState = (typeof documentMoves.states)[number]
export type DocumentVerb = keyof typeof documentMoves.moves
