import { defineMoves } from '../../platform/moves.ts'

/** KF05-02: every matter a resident brings, from the call to its closing. */
export const requestMoves = defineMoves({
  subject: 'frontdesk.request',
  procedure: 'KF05-02',
  title: { zh: '住户报事', en: 'Resident request' },
  states: [
    'received',
    'triaged',
    'answered',
    'dispatched',
    'transferred',
    'inProgress',
    'pending',
    'done',
    'followedUp',
    'closed',
    'cancelled',
    'duplicate',
    'reopened',
  ],
  final: ['closed', 'cancelled', 'duplicate'],
  moves: {
    log: {
      from: [''],
      to: 'received',
      may: 'request.log',
      clause: 'KF05-02 1',
      requires: ['channel', 'category', 'priority', 'words'],
      files: 'QR-KF-06-01',
      limit: 'sla.request.verifyMinutes',
    },
    triage: { from: ['received', 'reopened'], to: 'triaged', may: 'request.triage', clause: 'KF05-02 2', limit: 'sla.request.dispatchMinutes' },
    answer: { from: ['triaged', 'transferred', 'inProgress'], to: 'answered', may: 'request.answer', clause: 'KF05-02 3', requires: ['result'] },
    dispatch: { from: ['triaged'], to: 'dispatched', may: 'request.dispatch', clause: 'KF05-02 4', files: 'QR-KF-06-02' },
    transfer: { from: ['triaged', 'transferred'], to: 'transferred', may: 'request.transfer', clause: 'KF05-02 5', requires: ['department'] },
    start: { from: ['dispatched', 'transferred'], to: 'inProgress', may: 'request.handle', clause: 'KF05-02 6' },
    hold: { from: ['triaged', 'dispatched', 'transferred', 'inProgress'], to: 'pending', may: 'request.handle', clause: 'KF05-02 6', requires: ['reason', 'expectedOn'] },
    resume: { from: ['pending'], to: 'inProgress', may: 'request.handle', clause: 'KF05-02 6' },
    handBack: { from: ['dispatched', 'transferred', 'inProgress', 'pending'], to: 'triaged', may: 'request.dispatch', clause: 'KF05-02 4' },
    finish: { from: ['dispatched', 'transferred', 'inProgress', 'pending'], to: 'done', may: 'request.handle', clause: 'KF05-02 6', requires: ['result'] },
    followUp: { from: ['answered', 'done'], to: 'followedUp', may: 'request.close', clause: 'KF05-02 8', house: true, files: 'QR-KF-06-05' },
    close: { from: ['answered', 'done', 'followedUp'], to: 'closed', may: 'request.close', clause: 'KF05-02 8', requires: ['result'] },
    cancel: {
      from: ['received', 'triaged', 'dispatched', 'transferred', 'inProgress', 'pending', 'reopened'],
      to: 'cancelled',
      may: 'request.cancel',
      clause: 'KF05-02 V7',
      requires: ['reason', 'evidence'],
    },
    merge: { from: ['received', 'triaged', 'reopened'], to: 'duplicate', may: 'request.triage', clause: 'KF05-02 2', requires: ['duplicateOf'] },
    reopen: { from: ['answered', 'done', 'followedUp', 'closed'], to: 'reopened', may: 'request.reopen', clause: 'KF05-02 V6', requires: ['reason'] },
  },
})

export type RequestState = (typeof requestMoves.states)[number]
export type RequestVerb = keyof typeof requestMoves.moves
