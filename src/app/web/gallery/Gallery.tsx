import { Button } from '../../../platform/web/Button.tsx'
import { Deadline } from '../../../platform/web/Deadline.tsx'
import { Margin } from '../../../platform/web/Margin.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { Glass } from './Glass.tsx'
import { Inputs } from './Inputs.tsx'
import { Lists } from './Lists.tsx'
import { Figures, Marks } from './Marks.tsx'
import { Overlays } from './Overlays.tsx'
import { inMinutes } from './sample.ts'

export function Gallery() {
  return (
    <main>
      <Page
        title="3-2-1802 王女士 等 3 人"
        back={{ to: '/', label: '返回' }}
        facts="118.6 ㎡ · 2021-06-30 交付 · 自住"
        marks={<Deadline dueAt={inMinutes(6)} from={inMinutes(-30)} what="到场" />}
        actions={
          <>
            <Button look="primary" keys="N">
              登记
            </Button>
            <Button icon="print">打印</Button>
          </>
        }
        margin={
          <Margin
            clause="KF05-03"
            revision="A/1"
            title="住户报修、保洁服务"
            to="/"
            limits={[
              { label: 'P2 到场', value: '15 分', tone: 'near' },
              { label: '修复', value: '24 小时' },
              { label: '已计', value: '9 分' },
            ]}
            forms={[
              { code: 'QR-KF-06-01', name: '报事、报修记录表', to: '/' },
              { code: 'QR-KF-06-02', name: '项目派工单' },
            ]}
            next={[{ label: '派单', within: '≤ 15 分' }]}
          />
        }
      >
        <Marks />
        <Figures />
        <Inputs />
        <Lists />
        <Overlays />
        <Glass />
      </Page>
    </main>
  )
}
