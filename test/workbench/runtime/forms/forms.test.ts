import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

describe('FormApp', () => {
  it('makes a form with all kinds of items and reads it back', () => {
    const world = memoryWorld()
    const body = `const form = FormApp.create('点单').setDescription('说明').setConfirmationMessage('谢谢').setCollectEmail(true).setAcceptingResponses(false)
      form.addTextItem().setTitle('电话').setRequired(true).setHelpText('11 位').setValidation(FormApp.createTextValidation().requireTextMatchesPattern('1\\\\d{10}').setHelpText('手机号').build())
      form.addParagraphTextItem().setTitle('内容')
      form.addMultipleChoiceItem().setTitle('类别').setChoiceValues(['维修', '陪诊']).showOtherOption(true)
      const box = form.addCheckboxItem().setTitle('时间'); box.setChoices([box.createChoice('上午'), box.createChoice('下午')]).setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(1).build())
      form.addListItem().setTitle('小区').setChoiceValues(['一', '二'])
      form.addScaleItem().setTitle('满意').setBounds(1, 5).setLabels('差', '好')
      form.addGridItem().setTitle('格').setRows(['r']).setColumns(['c', 'd'])
      form.addDateItem().setTitle('日').setIncludesYear(true)
      form.addTimeItem().setTitle('时'); form.addSectionHeaderItem().setTitle('节'); form.addPageBreakItem().setTitle('页')
      return [form.getId(), form.getTitle(), form.collectsEmail(), form.isAcceptingResponses(), form.getItems().map((item) => String(item.getType())),
        form.getItems(FormApp.ItemType.TEXT).length, form.getPublishedUrl()]`
    const [id, ...rest] = resultOf({ world, body }) as [string]
    expect(rest).toEqual([
      '点单',
      true,
      false,
      ['TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'CHECKBOX', 'LIST', 'SCALE', 'GRID', 'DATE', 'TIME', 'SECTION_HEADER', 'PAGE_BREAK'],
      1,
      `http://127.0.0.1:8000/forms/d/e/${id}/viewform`,
    ])
    const items = world.forms.get(id)?.items ?? []
    expect(items[0]).toMatchObject({
      title: '电话',
      required: true,
      help: '11 位',
      validation: { kind: 'matches', values: ['1\\d{10}'], help: '手机号' },
    })
    expect(items[2]).toMatchObject({ choices: ['维修', '陪诊'], hasOther: true })
    expect(items[3]).toMatchObject({ choices: ['上午', '下午'], validation: { kind: 'selectAtMost', values: [1] } })
    expect(items[5]).toMatchObject({ lower: 1, upper: 5, lowerLabel: '差', upperLabel: '好' })
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    for (const item of items) expect(item.id).toMatch(/^[1-9]\d{8,9}$/)
  })

  it('moves, duplicates and deletes items, which keep their ids', () => {
    const body = `const form = FormApp.create('f'); const a = form.addTextItem().setTitle('a'); form.addTextItem().setTitle('b')
      form.moveItem(a, 1); const copy = a.duplicate().setTitle('c'); form.deleteItem(0)
      return [form.getItems().map((item) => item.getTitle()), form.getItemById(a.getId()).getTitle(), copy.getIndex(), form.getItemById(1)]`
    expect(resultOf(body)).toEqual([['a', 'c'], 'a', 1, null])
  })

  it('turns an item only into its own kind', () => {
    expect(
      resultOf(
        "const form = FormApp.create('f'); form.addListItem().setChoiceValues(['x']); return form.getItems()[0].asListItem().getChoices()[0].getValue()",
      ),
    ).toBe('x')
    expect(failureOf("const form = FormApp.create('f'); form.addListItem(); form.getItems()[0].asTextItem()")).toBe(
      'Exception: Invalid conversion for item type: LIST.',
    )
  })

  it('submits responses and reads them back as items', () => {
    const world = memoryWorld()
    const body = `const form = FormApp.create('f'); const name = form.addTextItem().setTitle('姓名'); const box = form.addCheckboxItem().setTitle('项'); box.setChoiceValues(['x', 'y'])
      const day = form.addDateItem(); const time = form.addTimeItem(); const scale = form.addScaleItem()
      const sent = form.createResponse().withItemResponse(name.createResponse('张三')).withItemResponse(box.createResponse(['x', 'y'])).withItemResponse(day.createResponse(new Date(2026, 4, 1)))
        .withItemResponse(time.createResponse(9, 5)).withItemResponse(scale.createResponse(4)).submit()
      const [found] = form.getResponses()
      const again = form.getResponse(sent.getId())
      return [found.getId() === sent.getId(), found.getTimestamp().toISOString(), again.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()]),
        again.getResponseForItem(box).getResponse(), form.getResponses(new Date(Date.UTC(2026, 11, 1))).length]`
    expect(resultOf({ world, body })).toEqual([
      true,
      '2026-11-23T02:30:00.000Z',
      [
        ['姓名', '张三'],
        ['项', ['x', 'y']],
        ['', '2026-05-01'],
        ['', '09:05'],
        ['', '4'],
      ],
      ['x', 'y'],
      0,
    ])
    expect(world.responses).toHaveLength(1)
  })

  it('prefills a link with what is answered', () => {
    const body = `const form = FormApp.create('f'); const name = form.addTextItem(); const box = form.addCheckboxItem(); box.setChoiceValues(['a b', 'c'])
      const url = form.createResponse().withItemResponse(name.createResponse('张&=?')).withItemResponse(box.createResponse(['a b', 'c'])).toPrefilledUrl()
      return url.replace(String(name.getId()), 'NAME').split(String(box.getId())).join('BOX').replace(form.getId(), 'FORM')`
    expect(resultOf(body)).toBe(
      'http://127.0.0.1:8000/forms/d/e/FORM/viewform?usp=pp_url&entry.NAME=%E5%BC%A0%26%3D%3F&entry.BOX=a%20b&entry.BOX=c',
    )
  })

  it('writes responses to a sheet of its own once it has a destination', () => {
    const world = memoryWorld()
    const body = `const form = FormApp.create('f'); form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())
      return [form.getDestinationId(), String(form.getDestinationType()), SpreadsheetApp.getActive().getSheets()[0].getName()]`
    expect(resultOf({ world, body })).toEqual(['the-spreadsheet', 'SPREADSHEET', 'Form Responses 1'])
    expect(failureOf("FormApp.create('f').setDestination(FormApp.DestinationType.SPREADSHEET, 'other')")).toMatch(/do not have permission/)
  })

  it.each([
    ["FormApp.create('f').addListItem().setChoiceValues(['a', 'a'])", 'Questions cannot have duplicate choice values.'],
    ["FormApp.create('f').getResponse('none')", 'No response with this ID exists.'],
    ["FormApp.create('f').addDateItem().createResponse('2026-05-01')", 'Invalid argument: response. Should be of type: Date'],
    ["FormApp.create('f').addScaleItem().setBounds(2, 5)", 'Invalid scale bounds.'],
    ["const r = FormApp.create('f').createResponse().submit(); r.submit()", 'This response has already been submitted.'],
  ])('refuses %s', (body, words) => {
    expect(failureOf(body)).toBe(`Exception: ${words}`)
  })
})
