import type { CellKind } from './sheets.contract.ts'

/** Index of each style in the list below. */
export const styleOf: Record<CellKind | 'title' | 'subtitle' | 'header', number> = {
  title: 1,
  subtitle: 2,
  header: 3,
  text: 4,
  long: 5,
  int: 6,
  dec: 7,
  money: 8,
  date: 9,
  moment: 10,
}

// Text is formatted as text (49, @): whoever edits the cell later still has text, not a formula or a shortened number.
const xf = (more: string, align = ''): string =>
  `<xf xfId="0" ${more}>${align && `<alignment ${align}/>`}</xf>`
const bordered = 'borderId="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"'
const top = 'vertical="top"'

export const stylesXml = `
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="4">
<font><sz val="10.5"/><name val="等线"/><family val="2"/></font>
<font><b/><sz val="16"/><name val="等线"/><family val="2"/></font>
<font><sz val="10"/><color rgb="FF555555"/><name val="等线"/><family val="2"/></font>
<font><b/><sz val="10.5"/><name val="等线"/><family val="2"/></font>
</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFE9EBEE"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFB9BDC4"/></${side}>`)
  .join('')}</border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="11">
${[
  xf('numFmtId="0" fontId="0" fillId="0" borderId="0"'),
  xf(
    'numFmtId="49" fontId="1" fillId="0" borderId="0" applyFont="1"',
    'horizontal="center" vertical="center"',
  ),
  xf('numFmtId="49" fontId="2" fillId="0" borderId="0" applyFont="1"', 'horizontal="left" vertical="center"'),
  xf(
    `numFmtId="49" fontId="3" fillId="2" applyFont="1" applyFill="1" ${bordered}`,
    'horizontal="center" vertical="center" wrapText="1"',
  ),
  xf(`numFmtId="49" fontId="0" fillId="0" ${bordered}`, top),
  xf(`numFmtId="49" fontId="0" fillId="0" ${bordered}`, `${top} wrapText="1"`),
  xf(`numFmtId="1" fontId="0" fillId="0" ${bordered}`, top),
  xf(`numFmtId="0" fontId="0" fillId="0" ${bordered}`, top),
  xf(`numFmtId="4" fontId="0" fillId="0" ${bordered}`, top),
  xf(`numFmtId="170" fontId="0" fillId="0" ${bordered}`, `${top} horizontal="center"`),
  xf(`numFmtId="171" fontId="0" fillId="0" ${bordered}`, `${top} horizontal="center"`),
].join('\n')}
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`
