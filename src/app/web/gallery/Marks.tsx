import { Badge, StateMark, type Tone } from '../../../platform/web/Badge.tsx'
import { Actions, Button, IconButton } from '../../../platform/web/Button.tsx'
import { Deadline } from '../../../platform/web/Deadline.tsx'
import { DateTime, Money, Phone, RecordNo, RoomNo } from '../../../platform/web/Figures.tsx'
import { Go } from '../../../platform/web/Go.tsx'
import { Facts, Section } from '../../../platform/web/Page.tsx'
import { SavedMark } from '../../../platform/web/SavedMark.tsx'
import { Timeline } from '../../../platform/web/Timeline.tsx'
import { inMinutes } from './sample.ts'

const tones: [Tone, string][] = [
  ['plain', '已受理'],
  ['info', '已派单'],
  ['near', '将超时'],
  ['late', '已超时'],
  ['paused', '等料'],
  ['done', '已关闭'],
]

export function Marks() {
  return (
    <Section title="按钮与标记">
      <Actions>
        <Button look="primary" keys="Ctrl+Enter">
          登记
        </Button>
        <Button icon="upload">导入</Button>
        <Button look="quiet" icon="filter">
          筛选
        </Button>
        <Button look="danger" icon="trash">
          作废
        </Button>
        <Button busy>正在保存</Button>
        <Button disabled>不可用</Button>
        <IconButton icon="more" label="更多" />
        <IconButton icon="bell" label="提醒" />
      </Actions>
      <Actions>
        {tones.map(([tone, word]) => (
          <Badge key={tone} tone={tone}>
            {word}
          </Badge>
        ))}
        {tones.map(([tone, word]) => (
          <StateMark key={tone} tone={tone}>
            {word}
          </StateMark>
        ))}
      </Actions>
      <Actions>
        <Deadline dueAt={inMinutes(180)} from={inMinutes(-10)} />
        <Deadline dueAt={inMinutes(6)} from={inMinutes(-30)} what="到场" onExplain={() => {}} />
        <Deadline dueAt={inMinutes(-65)} />
        <Deadline dueAt={inMinutes(120)} pausedAt={inMinutes(-5)} />
        <Deadline dueAt={inMinutes(-60)} doneAt={inMinutes(-90)} />
        <SavedMark state="saved" />
        <SavedMark state="saving" />
        <SavedMark state="pending" />
        <SavedMark state="refused" />
      </Actions>
    </Section>
  )
}

export function Figures() {
  return (
    <Section title="数字与时间线" end={<Go to="/">全部 31</Go>}>
      <Facts
        columns={2}
        facts={[
          ['房号', <RoomNo key="room" room="3-2-1802" />],
          ['单号', <RecordNo key="no" no="0601-20261123-014" />],
          ['电话', <Phone key="phone" phone="138****1234" />],
          ['欠费', <Money key="fen" fen={52184} sign owed />],
          ['登记', <DateTime key="at" at={inMinutes(-200)} />],
          ['交付', <DateTime key="day" at="2021-06-30T00:00:00+08:00" day />],
        ]}
      />
      <Timeline
        label="经过"
        entries={[
          {
            key: '1',
            at: inMinutes(-90),
            who: '谭晓芸',
            what: '登记报修',
            note: '厨房下水堵了，自己通过没用',
          },
          { key: '2', at: inMinutes(-80), who: '李海', what: '派单给周建国', tone: 'done' },
          { key: '3', at: inMinutes(-60), who: '周建国', what: '到场', tone: 'late', note: '超 5 分' },
          { key: '4', at: inMinutes(-30), who: '周建国', what: '等料', tone: 'paused' },
        ]}
      />
    </Section>
  )
}
