import type { Words } from '../../platform/words.ts'

export const importWords: Words = {
  'import.title': { zh: '导入房屋与业主', en: 'Import rooms and owners' },
  'import.faults': { zh: '导入错误', en: 'Import faults' },
  'import.column.errors': { zh: '错误', en: 'Errors' },
  'import.column.warnings': { zh: '提醒', en: 'Reminders' },
  'import.column.row': { zh: '原行号', en: 'Row before' },
  'import.template.steward': { zh: '管家模板', en: "Steward's template" },
  'import.template.peer': { zh: 'HC 小区导入表', en: 'HC community sheet' },
  'import.template.roster': { zh: '业主花名册', en: 'Owner roster' },
  'import.state.previewed': { zh: '待导入', en: 'Previewed' },
  'import.state.running': { zh: '导入中', en: 'Running' },
  'import.state.done': { zh: '已完成', en: 'Done' },
  'import.state.failed': { zh: '失败', en: 'Failed' },
  'import.state.cancelled': { zh: '已取消', en: 'Cancelled' },
  'import.duplicates.skip': { zh: '跳过', en: 'Skip' },
  'import.duplicates.replace': { zh: '覆盖', en: 'Replace' },
  'import.duplicates.replaceAndAdd': { zh: '覆盖并添加人员', en: 'Replace and add people' },
  'import.duplicates.skip.note': {
    zh: '已登记的房屋一概不动',
    en: 'Rooms already entered stay as they are',
  },
  'import.duplicates.replace.note': {
    zh: '用表中内容更新房屋，以及本户同名人员的电话与证件',
    en: 'Room facts, and the numbers of people already in the household, are taken from the sheet',
  },
  'import.duplicates.replaceAndAdd.note': {
    zh: '同上，并把表中多出的人员、车辆加入本户；不会迁出任何人',
    en: 'As above, and people and vehicles the household lacks are added; nobody is moved out',
  },
  'import.verb.upload': { zh: '上传', en: 'Uploaded' },
  'import.verb.run': { zh: '开始导入', en: 'Started' },
  'import.verb.cancel': { zh: '要求停止', en: 'Asked to stop' },
  'import.verb.done': { zh: '导入完成', en: 'Finished' },
  'import.verb.failed': { zh: '导入失败', en: 'Failed' },
  'import.verb.cancelled': { zh: '已取消', en: 'Cancelled' },

  // what is wrong with a row: errors
  'import.room_unreadable': { zh: '看不出是哪套房：{text}', en: 'Names no room: {text}' },
  'import.building_unknown': { zh: '小区没有 {building} 号楼', en: 'The estate has no building {building}' },
  'import.entrance_unknown': {
    zh: '{building} 号楼没有 {entrance} 单元',
    en: 'Building {building} has no entrance {entrance}',
  },
  'import.area_unreadable': { zh: '面积不是数字：{text}', en: 'Not an area: {text}' },
  'import.area_not_positive': { zh: '面积必须大于 0：{text}', en: 'An area is more than 0: {text}' },
  'import.room_twice': {
    zh: '{room} 在第 {row} 行已有，内容不同，无法判断以哪行为准',
    en: '{room} stands in row {row} already with other contents; which is right?',
  },

  // reminders: the row goes in, the cell as said
  'import.row_repeated': {
    zh: '与第 {row} 行完全相同，只导入一次',
    en: 'The same as row {row}; entered once',
  },
  'import.phone_wrong': {
    zh: '电话号码不对（{digits} 位数字），未录入',
    en: 'Not a telephone number ({digits} figures); left out',
  },
  'import.id_length': {
    zh: '证件号位数不对，未录入',
    en: 'The identity number has a wrong length; left out',
  },
  'import.id_character': {
    zh: '证件号含有不该有的字符，未录入',
    en: 'The identity number has a wrong character; left out',
  },
  'import.id_region': {
    zh: '证件号地区码不存在，未录入',
    en: 'The identity number names no region; left out',
  },
  'import.id_birthday': {
    zh: '证件号出生日期不存在，未录入',
    en: 'The identity number holds no real birthday; left out',
  },
  'import.id_checksum': {
    zh: '证件号校验位不对，未录入',
    en: 'The last figure of the identity number does not fit; left out',
  },
  'import.id_creditCode': {
    zh: '不是统一社会信用代码，未录入',
    en: 'Not a unified social credit code; left out',
  },
  'import.id_old': {
    zh: '15 位旧证件号，按 18 位录入，请核对',
    en: 'An old number of 15 figures, entered with 18; please verify',
  },
  'import.several_owners': {
    zh: '一格写了 {count} 个人，电话与证件归第一人，其余登记为共有人',
    en: '{count} people in one cell: numbers go to the first, the others become co-owners',
  },
  'import.nameless': { zh: '有号码没有姓名，未录入', en: 'A number without a name; left out' },
  'import.date_impossible': { zh: '没有这一天：{text}，未录入', en: 'No such day: {text}; left out' },
  'import.date_unreadable': { zh: '不是日期：{text}，未录入', en: 'Not a date: {text}; left out' },
  'import.date_serial': { zh: '{text} 按 Excel 日期读作 {value}', en: "{text} read as Excel's {value}" },
  'import.date_short_year': { zh: '{text} 读作 {value}', en: '{text} read as {value}' },
  'import.gender_unreadable': { zh: '看不懂的性别：{text}', en: 'Not a gender: {text}' },
  'import.occupancy_unreadable': {
    zh: '看不懂的房态：{text}，有业主按自住，没有按未售',
    en: 'Not an occupancy: {text}; taken as lived in where there is an owner, otherwise unsold',
  },
  'import.kind_unreadable': {
    zh: '看不懂的房屋类型：{text}，按楼栋类型',
    en: "Not a kind of room: {text}; taken from the building's",
  },
  'import.relation_unreadable': {
    zh: '看不懂的关系：{text}，按业主',
    en: 'Not a relation: {text}; taken as owner',
  },
  'import.number_unreadable': { zh: '不是数字：{text}，未录入', en: 'Not a number: {text}; left out' },
  'import.net_above_gross': {
    zh: '套内面积大于建筑面积，未录入',
    en: 'The net area exceeds the gross area; left out',
  },
  'import.floor_differs': {
    zh: '楼层 {floor} 与房间 {room} 不符',
    en: 'Floor {floor} does not fit room {room}',
  },
  'import.owner_missing': { zh: '有人居住却没有业主姓名', en: 'Lived in, but no owner is named' },
  'import.owner_of_unsold': { zh: '未售却写了业主', en: 'Unsold, but an owner is named' },
  'import.plate_wrong': { zh: '不是车牌：{text}，未录入', en: 'Not a number plate: {text}; left out' },
  'import.plate_elsewhere': {
    zh: '车牌 {plate} 已在 {where}，未录入',
    en: 'Plate {plate} belongs to {where}; left out',
  },
  'import.formula_text': { zh: '像公式，按文字录入', en: 'Looks like a formula; kept as text' },
  'import.remark_cut': {
    zh: '备注超过 500 字，多出部分未录入',
    en: 'A remark longer than 500 characters is cut',
  },

  // refusals
  'import.not_found': { zh: '没有这次导入', en: 'There is no such import' },
  'import.no_rooms': {
    zh: '表里找不到“楼号、房间”或“房号”列',
    en: 'No sheet has the columns 楼号 and 房间, or 房号',
  },
  'import.no_rows': { zh: '列名下面没有内容', en: 'Nothing stands below the column names' },
  'import.sheet_forgotten': {
    zh: '上传的表已按规定删除（7 天），请重新上传',
    en: 'The sheet has been removed after seven days; send it again',
  },
  'import.already_run': { zh: '这次导入已经执行过', en: 'This import has been run' },
  'import.another_running': { zh: '有另一次导入正在进行', en: 'Another import is running' },
  'import.has_errors': {
    zh: '有错误行，不能整体导入；请改好再传，或选择只导入正确的行',
    en: 'Some rows have errors: correct them, or import the good rows only',
  },
  'import.nothing_good': { zh: '没有可以导入的行', en: 'No row can be imported' },
  'import.not_running': { zh: '导入没有在进行', en: 'The import is not running' },
  'import.interrupted': { zh: '导入中断（服务重启）', en: 'Interrupted: the server was restarted' },
}
