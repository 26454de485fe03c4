import { xmlText } from './sheet-text.ts'
import { stylesXml } from './style-parts.ts'
import type { ZipPart } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const sheetPartName = (number: number): string => `xl/worksheets/sheet${number}.xml`

const part = (name: string, xml: string): ZipPart => ({ name, content: [Buffer.from(declaration + xml)] })

/** Parts known before any row. Sheets are the default kind of XML, because their number is not known yet. */
export const openingParts: ZipPart[] = [
  part(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="${sheetTypes}.worksheet+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${sheetTypes}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${sheetTypes}.styles+xml"/></Types>`,
  ),
  part(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  part('xl/styles.xml', stylesXml),
]

/** Parts known after the last row: which sheets there are, and the rows each repeats on every printed page. */
export function closingParts(tabs: string[], headRow: number): ZipPart[] {
  const sheets = tabs.map(
    (tab, index) => `<sheet name="${xmlText(tab)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const repeated = tabs.map(
    (tab, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(tab)}'!$1:$${headRow}</definedName>`,
  )
  const links = tabs.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return [
    part(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets>${sheets.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelationships}">${links.join('')}<Relationship Id="rIdStyles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    ),
  ]
}
