export const adopt = {
  'adopt.records': '{table}：新增 {inserted} 条，更新 {updated} 条',
  'adopt.review': '台账里有 {count} 处要请您看一下，已列在“待审”',
  'adopt.nothing': '台账没有变化，无需更新',
}
