import { fileAt } from '../../platform/files/files.contract.ts'
import { address } from '../../platform/web/client.ts'
import { DateTime, Phone, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Facts } from '../../platform/web/Page.tsx'
import { requestLabels } from './labels.words.ts'
import s from './RequestPage.module.css'
import type { RequestPage } from './requests.lists.contract.ts'

/** The columns of QR-KF-06-01 as far as they are filled. */
export function MatterFacts({ page, estateId }: { page: RequestPage; estateId: number }) {
  const say = useWords(requestLabels)
  const { request, photos, links } = page
  const field = (name: string) => say(`request.field.${name}`)
  return (
    <>
      <p className={s.words}>{request.words}</p>
      <Facts
        columns={2}
        facts={[
          [
            field('location'),
            request.unitId ? (
              <Go key="u" to="/households/$unitId" params={{ unitId: request.unitId }}>
                <RoomNo room={request.location} />
              </Go>
            ) : (
              request.location
            ),
          ],
          [field('receivedAt'), <DateTime key="r" at={request.receivedAt} />],
          [field('channel'), say(`request.channel.${request.channel}`)],
          [field('category'), say(`request.category.${request.category}`)],
          [field('trade'), request.trade && say(`request.trade.${request.trade}`)],
          [field('reporter'), request.anonymous ? say('request.anonymous') : request.reporter],
          [field('phone'), request.phoneMask && <Phone key="p" phone={request.phoneMask} />],
          [field('wishedAt'), request.wishedAt && <DateTime key="w" at={request.wishedAt} />],
          [
            field('assignee'),
            request.assignee || (request.department && say(`request.department.${request.department}`)),
          ],
          [field('reason'), request.reason],
          [field('expectedOn'), request.expectedOn],
          [field('result'), request.result],
          [
            field('followUpResult'),
            request.followUpResult && say(`request.followUpResult.${request.followUpResult}`),
          ],
          [field('logger'), request.logger],
          ...links.map(
            (link) =>
              [
                say(`request.link.${link.kind}`),
                <Go key={link.id} to={link.url}>
                  <RecordNo no={link.number} />
                </Go>,
              ] as const,
          ),
        ]}
      />
      {photos.length > 0 && (
        <div className={s.photos}>
          {photos.map((photo) => {
            const href = address(fileAt, { params: { estateId, digest: photo.digest } })
            return (
              <a key={photo.digest} href={href} target="_blank" rel="noreferrer">
                <img className={s.photo} src={href} alt={field('photos')} loading="lazy" />
              </a>
            )
          })}
        </div>
      )}
    </>
  )
}
