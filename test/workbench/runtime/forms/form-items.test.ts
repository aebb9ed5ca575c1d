import { memoryWorld } from '../memory-world'
import { failureOf, resultOf } from '../script-runs'

const NEW = "const form = FormApp.create('f')\n"

describe('items of a form', () => {
  it('has the grid of the New Year’s question', () => {
    const body = `${NEW}const item = form.addCheckboxGridItem(); item.setTitle('Where did you celebrate New Year\\'s?')
      item.setRows(['New York', 'San Francisco', 'London']).setColumns(['2014', '2015', '2016', '2017'])
      const limited = item.setValidation(FormApp.createCheckboxGridValidation().setHelpText('Select one item per column.').requireLimitOneResponsePerColumn().build())
      return [item.getRows(), limited.getColumns(), item.createResponse([['2014', '2015'], null, ['2017']]).getResponse(), String(form.getItems()[0].getType()), form.getItems(FormApp.ItemType.CHECKBOX_GRID).length]`
    expect(resultOf(body)).toEqual([
      ['New York', 'San Francisco', 'London'],
      ['2014', '2015', '2016', '2017'],
      [['2014', '2015'], null, ['2017']],
      'CHECKBOX_GRID',
      1,
    ])
  })

  it('leads from choices and page breaks to other pages', () => {
    const body = `${NEW}const pageTwo = form.addPageBreakItem().setTitle('Page Two'); const item = form.addMultipleChoiceItem().setTitle('Question')
      item.setChoices([item.createChoice('Yes', FormApp.PageNavigationType.CONTINUE), item.createChoice('No', pageTwo)])
      const pageThree = form.addPageBreakItem().setTitle('Page Three'); pageThree.setGoToPage(pageTwo)
      const [yes, no] = item.getChoices()
      const seen = [yes.getPageNavigationType() === FormApp.PageNavigationType.CONTINUE, yes.getGotoPage(), no.getGotoPage().getTitle(), String(no.getPageNavigationType()),
        pageThree.getGoToPage().getTitle(), String(pageThree.getPageNavigationType()), pageTwo.getGoToPage(), String(pageTwo.getPageNavigationType())]
      pageThree.setGoToPage(FormApp.PageNavigationType.RESTART)
      return [...seen, pageThree.getGoToPage(), String(form.getItemById(pageThree.getId()).asPageBreakItem().getPageNavigationType())]`
    expect(resultOf(body)).toEqual([true, null, 'Page Two', 'GO_TO_PAGE', 'Page Two', 'GO_TO_PAGE', null, 'CONTINUE', null, 'RESTART'])
  })

  it('has ratings, pictures, films, dates without a year and durations', () => {
    const body = `${NEW}const rating = form.addRatingItem().setRatingScaleLevel(7).setRatingIcon(FormApp.RatingIconType.THUMB_UP)
      const image = form.addImageItem().setTitle('logo').setImage(Utilities.newBlob([1, -2, 3], 'image/png', 'a.png')).setAlignment(FormApp.Alignment.CENTER).setWidth(600)
      const video = form.addVideoItem().setVideoUrl('https://www.youtube.com/watch?v=1234abcdxyz')
      const birthday = form.addDateItem().setIncludesYear(false); const visit = form.addDateTimeItem(); const length = form.addDurationItem()
      return [rating.getRatingScaleLevel(), rating.getRatingIcon() === FormApp.RatingIconType.THUMB_UP, rating.createResponse(7).getResponse(), form.getItems(FormApp.ItemType.RATING)[0].asRatingItem().getId() === rating.getId(),
        image.getImage().getBytes(), image.getImage().getContentType(), String(image.getAlignment()), image.getWidth(), String(video.getType()),
        birthday.createResponse(new Date(2026, 4, 1)).getResponse(), visit.createResponse(new Date(2026, 4, 1, 9, 5)).getResponse(), length.createResponse(24, 60, 90).getResponse()]`
    expect(resultOf(body)).toEqual([
      7,
      true,
      '7',
      true,
      [1, -2, 3],
      'image/png',
      'CENTER',
      600,
      'VIDEO',
      '05-01',
      '2026-05-01 09:05',
      '24:59:59',
    ])
  })

  it.each([
    ["form.addMultipleChoiceItem().setChoiceValues(['a']).createResponse('b')", 'Invalid response submitted to multiple choice question.'],
    ["form.addListItem().setChoiceValues(['a']).createResponse('b')", 'Invalid response submitted to list question.'],
    ["form.addCheckboxItem().setChoiceValues(['a']).createResponse(['a', 'b'])", 'Invalid response submitted to checkbox question.'],
    ['form.addScaleItem().createResponse(6)', 'Invalid response submitted to scale question.'],
    ["form.addGridItem().setRows(['r']).setColumns(['c']).createResponse(['d'])", 'Invalid response submitted to grid question.'],
    ['form.addGridItem().setRows([])', 'Invalid argument: rows'],
    ['form.addRatingItem().setRatingScaleLevel(11)', 'Invalid rating scale level.'],
    ["form.addVideoItem().setVideoUrl('https://example.org/v')", 'Invalid YouTube URL.'],
    [
      "const item = form.addListItem(); item.setChoices([item.createChoice('a'), item.createChoice('b', FormApp.PageNavigationType.SUBMIT)])",
      'Choices that use page navigation cannot be combined in the same item with choices that do not use page navigation.',
    ],
    ["FormApp.create('')", 'Invalid argument: title'],
  ])('refuses %s', (body, words) => {
    expect(failureOf(`${NEW}${body}`)).toBe(`Exception: ${words}`)
  })

  it('takes an answer of one’s own where there is an Other, also in a prefilled link', () => {
    const body = `${NEW}const item = form.addMultipleChoiceItem().setChoiceValues(['a']).showOtherOption(true); const grid = form.addGridItem().setRows(['r', 's']).setColumns(['c', 'd'])
      const url = form.createResponse().withItemResponse(item.createResponse('own')).withItemResponse(grid.createResponse([null, 'd'])).toPrefilledUrl()
      return url.split('pp_url')[1].split(String(item.getId())).join('A').split(String(grid.getId())).join('B')`
    expect(resultOf(body)).toBe('&entry.A=__other_option__&entry.A.other_option_response=own&entry.B.1=d')
  })

  it('has no upload item to add, as Google’s FormApp', () => {
    expect(failureOf(`${NEW}form.addFileUploadItem()`)).toBe('TypeError: form.addFileUploadItem is not a function')
  })
})

describe('a quiz', () => {
  it('has points, right choices and feedback, and grades what came in', () => {
    const world = memoryWorld()
    const body = `${NEW}form.setIsQuiz(true); const item = form.addMultipleChoiceItem().setTitle('Which?').setPoints(2)
      const feedback = FormApp.createFeedback().setText('Good').addLink('https://example.org', 'more').build()
      item.setChoices([item.createChoice('right', true), item.createChoice('wrong', false)]).setFeedbackForCorrect(feedback)
      const text = form.addTextItem().setGeneralFeedback(FormApp.createFeedback().setText('All').build()).setPoints(3)
      form.createResponse().withItemResponse(item.createResponse('right')).submit()
      const responses = form.getResponses()
      for (const response of responses) for (const graded of response.getGradableItemResponses()) {
        graded.setScore(graded.getItem().getId() === item.getId() ? 2 : 0).setFeedback(feedback); response.withItemGrade(graded)
      }
      form.submitGrades(responses)
      const again = form.getResponses()[0]
      return [form.isQuiz(), item.getPoints(), item.getChoices().map((choice) => choice.isCorrectAnswer()), item.getFeedbackForCorrect().getLinkUrls(), item.getFeedbackForIncorrect(),
        text.getGeneralFeedback().getText(), again.getGradableItemResponses().map((graded) => graded.getScore()), again.getResponseForItem(item).getFeedback().getText(), again.getResponseForItem(text)]`
    expect(resultOf({ world, body })).toEqual([true, 2, [true, false], ['https://example.org'], null, 'All', [2, 0], 'Good', null])
  })
})

describe('what a form is set to', () => {
  it('is as a new form until it is changed', () => {
    const names =
      'canEditResponse getShuffleQuestions hasProgressBar hasLimitOneResponsePerUser hasRespondAgainLink isPublished isPublishingSummary isQuiz requiresLogin'
    const body = `${NEW}const read = () => '${names}'.split(' ').map((name) => form[name]()); const before = read()
      form.setAllowResponseEdits(true).setShuffleQuestions(true).setProgressBar(true).setLimitOneResponsePerUser(true).setShowLinkToRespondAgain(false).setPublishingSummary(true).setIsQuiz(true).setRequireLogin(true)
      const after = read(); form.setPublished(false); const closed = form.isAcceptingResponses(); form.setPublished(true); return [before, after, closed, form.isAcceptingResponses()]`
    expect(resultOf(body)).toEqual([
      [false, false, false, false, true, true, false, false, false],
      [true, true, true, true, false, true, true, true, true],
      false,
      true,
    ])
  })

  it('keeps scripts from answering a form for one response each, and unpublished forms from accepting', () => {
    expect(failureOf(`${NEW}form.setLimitOneResponsePerUser(true).createResponse().submit()`)).toMatch(/only one response/)
    expect(failureOf(`${NEW}form.setPublished(false).setAcceptingResponses(true)`)).toMatch(/unpublished/)
    expect(resultOf("return FormApp.create('f', false).isPublished()")).toBe(false)
    expect(failureOf(`${NEW}form.setProgressBar('yes')`)).toBe(
      "Exception: The parameters (String) don't match the method signature for FormApp.Form.setProgressBar.",
    )
  })

  it('has editors and readers by address or user', () => {
    const body = `${NEW}form.addEditor('a@example.org').addEditors(['b@example.org', 'a@example.org']).removeEditor('b@example.org').addEditor(Session.getActiveUser())
      form.addPublishedReader('r@example.org'); return [form.getEditors().map(String), form.getPublishedReaders().map(String)]`
    expect(resultOf(body)).toEqual([['office@example.org', 'a@example.org'], ['r@example.org']])
    expect(failureOf(`${NEW}form.addEditor('nobody')`)).toBe('Exception: Invalid email: nobody')
  })

  it('takes no destination but a spreadsheet, and a question nobody gave choices has an empty one', () => {
    const said = "Exception: The parameters (String,String) don't match the method signature for FormApp.Form.setDestination."
    expect(failureOf(`${NEW}form.setDestination('MAIL', 'x')`)).toBe(said)
    expect(resultOf(`${NEW}return form.addListItem().getChoices().map((choice) => choice.getValue())`)).toEqual([''])
  })

  it('loses its destination when that is removed', () => {
    const body = `${NEW}form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId()).removeDestination(); form.getDestinationId()`
    expect(failureOf(body)).toBe('Exception: The form currently has no response destination.')
  })
})
