import { defineMoves } from '../../platform/moves.ts'

/** KF04-02: one person's duty at the desk, handed over face to face. */
export const shiftMoves = defineMoves({
  subject: 'frontdesk.shift',
  procedure: 'KF04-02',
  title: { zh: '前台值班', en: 'Desk shift' },
  states: ['planned', 'onDuty', 'handoverPending', 'handedOver', 'handoverRefused'],
  final: ['handedOver'],
  moves: {
    plan: { from: [''], to: 'planned', may: 'shift.plan', clause: 'KF04-02 3.1' },
    begin: { from: ['', 'planned'], to: 'onDuty', may: 'shift.keep', clause: 'KF04-02 3.1' },
    offer: {
      from: ['onDuty', 'handoverRefused'],
      to: 'handoverPending',
      may: 'shift.keep',
      clause: 'KF04-02 5.1',
      requires: ['takerId', 'checklist'],
      files: 'QR-KF-06-04',
    },
    take: {
      from: ['handoverPending'],
      to: 'handedOver',
      may: 'shift.keep',
      clause: 'KF04-02 5.1',
      requires: ['signature'],
    },
    refuse: {
      from: ['handoverPending'],
      to: 'handoverRefused',
      may: 'shift.keep',
      clause: 'KF04-02 6.1',
      requires: ['refusal'],
    },
  },
})

/** QR-KF-06-04: an item rolls from shift to shift until somebody clears it. */
export const openItemMoves = defineMoves({
  subject: 'frontdesk.open_item',
  procedure: 'KF04-02',
  title: { zh: '未完成事项', en: 'Open item' },
  states: ['open', 'following', 'done', 'cleared', 'carriedOver'],
  final: ['cleared', 'carriedOver'],
  moves: {
    open: {
      from: [''],
      to: 'open',
      may: 'shift.keep',
      clause: 'KF05-02 5.7',
      requires: ['reason', 'dueAt'],
      files: 'QR-KF-06-04',
    },
    follow: {
      from: ['open', 'following'],
      to: 'following',
      may: 'openItem.follow',
      clause: 'KF04-02 5.1',
      requires: ['words'],
    },
    finish: { from: ['open', 'following'], to: 'done', may: 'openItem.follow', clause: 'KF04-02 5.1' },
    clear: { from: ['done'], to: 'cleared', may: 'shift.keep', clause: 'KF04-02 5.1' },
    carryOver: {
      from: ['open', 'following'],
      to: 'carriedOver',
      may: 'shift.keep',
      clause: 'KF04-02 5.1',
      house: true,
    },
  },
})

export type ShiftState = (typeof shiftMoves.states)[number]
export type ShiftVerb = keyof typeof shiftMoves.moves
export type OpenItemState = (typeof openItemMoves.states)[number]
export type OpenItemVerb = keyof typeof openItemMoves.moves
