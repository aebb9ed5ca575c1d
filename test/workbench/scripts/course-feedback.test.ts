import { failures, stranger } from './stranger'

async function asking() {
  const script = await stranger('course-feedback')
  await script.press('Create form')
  return script
}

describe('course feedback replies', () => {
  it('thanks with a copy of the answers', async () => {
    const script = await asking()
    const answers = { Email: 'lin@example.com', Course: 'Tea', 'How was it?': '5', 'What should be different?': 'More <cakes>' }
    await script.submit({ ...answers, 'When would you like it to begin?': '09:30' })
    expect(failures(script.world)).toEqual([])
    const [mail, ...others] = script.world.mail()
    expect(mail).toMatchObject({
      to: 'lin@example.com',
      bcc: 'archive@example.com',
      replyTo: 'teacher@example.com',
      senderName: 'Course team',
      subject: 'Thank you for your feedback on Tea',
    })
    expect(mail?.htmlBody).toMatch(/<b>Tea<\/b> of 23 November 2026 at 9:\d\d AM\./)
    expect(mail?.htmlBody).toContain('<td>More &lt;cakes&gt;</td>')
    expect(mail?.htmlBody).toContain('<td>09:30</td>')
    expect(others).toEqual([])
  })

  it('tells the teacher of a low grade, and sums up by course', async () => {
    const script = await asking()
    for (const [course, grade] of [
      ['Tea', '5'],
      ['Tai chi', '2'],
      ['Tea', '4'],
      ['Tai chi', '3'],
    ] as const) {
      await script.submit({ Email: 'lin@example.com', Course: course, 'How was it?': grade })
    }
    expect(script.world.mail().filter((mail) => mail.to === 'teacher@example.com')).toMatchObject([{ subject: 'A low grade' }])
    await script.press('Summary')
    expect(failures(script.world)).toEqual([])
    expect(script.values('Summary')).toEqual([
      ['Course', 'Answers', 'Mean'],
      ['Tai chi', 2, 2.5],
      ['Tea', 2, 4.5],
      ['All', 4, 3.5],
    ])
    expect(script.display('Summary')[1]?.[2]).toBe('2.5')
    expect(script.read('Summary', 'styles').styles?.map((row) => row[2]?.fillColor || null)).toEqual([null, '#ea9999', null, null])
    expect(script.world.workbook.info().sheets[0]?.title).toBe('Summary')
  })

  it('answers once however often it is set up', async () => {
    const script = await asking()
    await script.submit({ Email: 'lin@example.com', Course: 'Tea' })
    expect(script.world.mail()).toHaveLength(1)
  })
})
