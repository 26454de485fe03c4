import { defineMoves } from '../../platform/moves.ts'

/** KF05-10: the return visit, from the plan to its review. */
export const followUpMoves = defineMoves({
  subject: 'frontdesk.follow_up',
  procedure: 'KF05-10',
  title: { zh: '回访', en: 'Return visit' },
  states: [
    'planned',
    'due',
    'contacted',
    'unreachable',
    'refused',
    'done',
    'failed',
    'linked',
    'recheck',
    'reviewed',
    'closed',
  ],
  final: ['closed'],
  moves: {
    plan: {
      from: [''],
      to: 'planned',
      may: 'followUp.plan',
      clause: 'KF05-10 5.1',
      files: 'QR-KF-06-05',
      limit: 'followUp.{kind}.withinDays',
    },
    fallDue: { from: ['', 'planned'], to: 'due', may: 'followUp.plan', clause: 'KF05-10 5.1', house: true },
    miss: {
      from: ['planned', 'due', 'unreachable', 'recheck'],
      to: 'unreachable',
      may: 'followUp.contact',
      clause: 'KF05-10 5.3',
      requires: ['contactStatus'],
    },
    contact: {
      from: ['planned', 'due', 'unreachable', 'recheck'],
      to: 'contacted',
      may: 'followUp.contact',
      clause: 'KF05-10 5.3',
      requires: ['mode'],
    },
    refuse: {
      from: ['planned', 'due', 'unreachable', 'contacted', 'recheck'],
      to: 'refused',
      may: 'followUp.contact',
      clause: 'KF05-10 7.5',
      requires: ['comment'],
    },
    complete: {
      from: ['contacted'],
      to: 'done',
      may: 'followUp.contact',
      clause: 'KF05-10 5.3',
      requires: ['overall'],
    },
    fail: {
      from: ['contacted'],
      to: 'failed',
      may: 'followUp.contact',
      clause: 'KF05-10 5.5',
      requires: ['overall', 'comment'],
      limit: 'followUp.linkHours',
    },
    link: {
      from: ['failed'],
      to: 'linked',
      may: 'followUp.contact',
      clause: 'KF05-10 5.5',
      requires: ['how'],
    },
    recheck: { from: ['linked'], to: 'recheck', may: 'followUp.plan', clause: 'KF05-10 5.5' },
    review: {
      from: ['done', 'refused', 'unreachable', 'linked'],
      to: 'reviewed',
      may: 'followUp.review',
      clause: 'KF05-10 5.6',
    },
    close: { from: ['reviewed', 'unreachable'], to: 'closed', may: 'followUp.review', clause: 'KF05-10 5.7' },
  },
})

export type FollowUpState = (typeof followUpMoves.states)[number]
export type FollowUpVerb = keyof typeof followUpMoves.moves
