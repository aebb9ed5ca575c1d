import { CONSENT, CONSENT_VERSION, requestForm } from '../../../../src/features/intake/request-form'
import { OTHER_SERVICE } from '../../../../src/tables/service-catalogue'
import { row } from '../core-world'

const services = [
  row('Services', { id: 'SVC-1', name: '代买代办' }),
  row('Services', { id: 'SVC-2', name: '理发', paused: true }),
  row('Services', { id: 'SVC-3', name: '陪同就医', paused: false }),
]

describe('requestForm(services)', () => {
  it('offers the services that are not paused, and something else', () => {
    const choices = requestForm(services).fields.find(({ key }) => key === 'service')?.choices
    expect(choices).toEqual([{ 'zh-CN': '代买代办', en: '代买代办' }, { 'zh-CN': '陪同就医', en: '陪同就医' }, OTHER_SERVICE])
  })

  it('has a choice even when the catalogue is empty', () => {
    expect(requestForm([]).fields.find(({ key }) => key === 'service')?.choices).toEqual([OTHER_SERVICE])
  })

  it('promises nothing by phone, and a number only by e-mail', () => {
    const { description, confirmation } = requestForm(services)
    for (const text of [description['zh-CN'], confirmation['zh-CN']]) expect(text).toMatch(/留了邮箱的[^。]*单号/)
    expect(JSON.stringify([description, confirmation])).not.toMatch(/电话|phone/)
  })

  it('names the version of the consent in what is ticked', () => {
    expect(CONSENT['zh-CN']).toContain(CONSENT_VERSION)
    expect(CONSENT.en).toContain(CONSENT_VERSION)
  })
})
